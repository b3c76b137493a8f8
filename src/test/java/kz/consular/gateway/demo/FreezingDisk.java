package kz.consular.gateway.demo;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system of its own that can stand still, as while a storage system changes over or a snapshot is taken: whoever writes waits. To
 * mount and freeze it takes root and a loop device.
 */
final class FreezingDisk implements AutoCloseable {
    private final Path folder;

    private FreezingDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder which is made, and hides what it held before
     * @param image where the file system is kept
     */
    static FreezingDisk mount(Path folder, Path image, int mebibytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength((long) mebibytes << 20);
        }
        RootCommand.run("No file system could be made:", "mkfs.ext4", "-q", image.toString());
        RootCommand.run(
                "This test freezes a disk and has to mount one: run it as root, where there are loop devices.",
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
