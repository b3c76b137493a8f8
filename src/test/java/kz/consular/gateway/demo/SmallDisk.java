package kz.consular.gateway.demo;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system of its own, in memory and small enough to be filled. Mounting takes the right to: a machine that does not
 * give it fails the test with that sentence, for a promise about full disks that nobody tried is not known to hold.
 */
final class SmallDisk implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** @param folder which is made, and hides what it held before */
    static SmallDisk mount(Path folder, int mebibytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        RootCommand.run(
                "This test fills a small disk and has to mount one: run it as root, or inside 'unshare --map-root-user --mount'.",
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

    /** Somebody else writes until so many bytes are free. */
    void fillUpTo(long free) throws IOException {
        try (var ballast = Files.newOutputStream(ballast(), CREATE, APPEND)) {
            while (free() > free && wrote(ballast, new byte[(int) Math.min(PIECE, free() - free)])) {
                ballast.flush();
            }
        }
    }

    /** @return false where the disk had no room for it */
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
        return folder.resolve("somebody-elses");
    }

    /** At once, whoever still looks at it. */
    @Override
    public void close() throws IOException, InterruptedException {
        RootCommand.run("The small disk stays mounted on " + folder, "umount", "--lazy", folder.toString());
    }
}
