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

/** The distributed gateway in a JVM of its own, on a folder and a port of its own, to be killed and started again. */
final class Node implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);

    private final Path folder;
    private final int port;
    private final List<String> settings;
    private final Thread atTheLatest = new Thread(this::kill9, "node-kill");
    private @Nullable Process process;

    /** @param folder of this node alone */
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

    /** What it writes down: database, containers. */
    Path data() {
        return folder.resolve("data");
    }

    /** What it has said, in all its lives. */
    Path log() {
        return folder.resolve("node.log");
    }

    URI url(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    /** Begins a life; {@link #awaitUp} tells when it has opened its door. */
    Node start() {
        // A node of few parties needs little memory, and is sooner up again without the optimising compiler.
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

    /** The door is the last that opens at a start. */
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

    /** Killed, it leaves behind what it has unpacked. */
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

    /** Returns when the process is gone; it had no time to put anything in order. */
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
