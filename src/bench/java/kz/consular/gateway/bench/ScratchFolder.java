package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.springframework.util.FileSystemUtils;


/**
 * A folder on the disk that is measured, gone in the end, also when the benchmark is told to stop before it. Whoever made it closes it:
 * told to stop, the same thread is interrupted and waited for, since a folder in which others still write cannot be deleted.
 */
final class ScratchFolder implements AutoCloseable {
    private final Path path = Files.createTempDirectory(Path.of("target"), "benchmark").toAbsolutePath();
    private final Thread owner = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);

    ScratchFolder() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::abandon));
    }

    Path path() {
        return path;
    }

    /** The gateway that still works in it, if any, is of no use to anybody any more. */
    private void abandon() {
        if (closed.getCount() == 0) {
            return;
        }
        ProcessHandle.current().children().forEach(gateway -> {
            gateway.destroyForcibly();
            gateway.onExit().join();
        });
        owner.interrupt();
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Left behind: " + path, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            FileSystemUtils.deleteRecursively(path);
        } finally {
            closed.countDown();
        }
    }
}
