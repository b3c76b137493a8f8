package kz.consular.gateway.demo;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system that can be frozen: writers wait, as during a failover of a storage system or a snapshot. Mounting and freezing need root
 * and a loop device.
 */
final class FreezingDisk implements AutoCloseable {
    static final String NEEDS_ROOT = "It mounts and freezes a disk: run it as root, where there are loop devices.";

    private final Path folder;

    private FreezingDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder the mount point, made if missing; its content is hidden
     * @param image the file that holds the file system
     */
    static FreezingDisk mount(Path folder, Path image, int mebibytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength((long) mebibytes << 20);
        }
        RootCommand.run("No file system could be made:", "mkfs.ext4", "-q", image.toString());
        RootCommand.run(
                "The disk that can be frozen could not be mounted:",
                "mount",
                "-o",
                "loop",
                image.toString(),
                folder.toString());
        return new FreezingDisk(folder);
    }

    void freeze() throws IOException, InterruptedException {
        RootCommand.run("The disk could not be frozen:", "fsfreeze", "--freeze", folder.toString());
    }

    void thaw() throws IOException, InterruptedException {
        RootCommand.run("The disk stays frozen:", "fsfreeze", "--unfreeze", folder.toString());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        RootCommand.run("The disk stays mounted on " + folder + ":", "umount", folder.toString());
    }
}
