package kz.consular.gateway.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.consular.gateway.node.Distribution;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The delivered gateway in a process of its own, with its own folder and port. It can be killed and started again. */
final class Node implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);

    private final Path folder;
    private final int port;
    private final List<String> settings;
    private final Thread atTheLatest = new Thread(this::kill9, "node-kill");
    private @Nullable Process process;

    /** @param folder used by this node alone */
    Node(Path folder, List<String> settings) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.port = freePort();
        this.settings = List.copyOf(settings);
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Its data folder, with database and containers. */
    Path data() {
        return folder.resolve("data");
    }

    /** The output of all its starts. */
    Path log() {
        return folder.resolve("node.log");
    }

    URI url(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    /** Starts without waiting: see {@link #awaitUp}. */
    Node start() {
        // A node of few parties needs little memory, and starts faster without the optimising compiler.
        var command = Distribution.ofTheBuild()
                .command("-Xmx192m", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary());
        command.addAll(List.of(
                "--gateway.data=" + data(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--gateway.console.port=0"));
        command.addAll(settings);
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits for the web server, which starts last. */
    Node awaitUp() {
        Awaitility.await("the node in " + folder)
                .atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !isAlive() || answers());
        if (!isAlive()) {
            throw new IllegalStateException("The node in " + folder + " ended at its start; see " + log());
        }
        return this;
    }

    private boolean answers() throws IOException {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (ConnectException _) {
            return false;
        }
    }

    /** Removes the files that the killed process unpacked. */
    private Path temporary() {
        try {
            return Files.createDirectories(folder.resolve("temporary"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Kills the process without warning and waits for its end. */
    void kill9() {
        if (process != null) {
            process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        kill9();
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
    }
}
