package kz.consular.gateway.demo;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system in memory, small enough to be filled. Mounting needs root. A machine that refuses it to root fails the test: a promise
 * about full disks that was not tested is not known to hold.
 */
final class SmallDisk implements AutoCloseable {
    static final String NEEDS_ROOT =
            "It mounts a small disk: run it as root, or inside 'unshare --map-root-user --mount'.";

    private static final int PIECE = 1 << 16;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** @param folder the mount point, made if missing; its content is hidden */
    static SmallDisk mount(Path folder, int mebibytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        RootCommand.run(
                "The small disk could not be mounted:",
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=" + mebibytes + "m",
                "tmpfs",
                folder.toString());
        return new SmallDisk(folder);
    }

    long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** Writes until only the given number of bytes is free. */
    void fillUpTo(long free) throws IOException {
        try (var ballast = Files.newOutputStream(ballast(), CREATE, APPEND)) {
            while (free() > free && wrote(ballast, new byte[(int) Math.min(PIECE, free() - free)])) {
                ballast.flush();
            }
        }
    }

    /** @return false when the disk is full */
    private static boolean wrote(OutputStream ballast, byte[] piece) {
        try {
            ballast.write(piece);
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    void clear() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    /** Unmounts at once, even if a file is still open. */
    @Override
    public void close() throws IOException, InterruptedException {
        RootCommand.run("The small disk stays mounted on " + folder, "umount", "--lazy", folder.toString());
    }
}
