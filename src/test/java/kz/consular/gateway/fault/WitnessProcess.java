package kz.consular.gateway.fault;

import com.codahale.metrics.Reservoir;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.xerial.snappy.SnappyInputStream;

/** One witness: a ZooKeeper in a process of its own. A test needs no majority of three. */
final class WitnessProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private WitnessProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread.ofVirtual().start(() -> drain(process.inputReader()));
    }

    static WitnessProcess start(Path folder) throws IOException {
        Files.createDirectories(folder);
        var port = BrokerProcess.freePort();
        var settings = Files.write(
                folder.resolve("zoo.cfg"),
                List.of(
                        "tickTime=2000",
                        "dataDir=" + folder.resolve("data"),
                        "clientPortAddress=127.0.0.1",
                        "clientPort=" + port,
                        "admin.enableServer=false"));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        classPath(),
                        "org.apache.zookeeper.server.quorum.QuorumPeerMain",
                        settings.toString())
                .redirectErrorStream(true)
                .start();
        var witness = new WitnessProcess(process, port);
        witness.awaitReady();
        return witness;
    }

    /** ZooKeeper comes with the broker, but two of its dependencies do not. */
    private static String classPath() {
        return Stream.of(Reservoir.class, SnappyInputStream.class)
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(Collectors.joining(
                        File.pathSeparator, System.getProperty("artemis.home") + "/lib/*" + File.pathSeparator, ""));
    }

    private void awaitReady() {
        Awaitility.await("the witness")
                .atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> answers() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("The witness ended with " + process.exitValue());
        }
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false; // Not yet.
        }
    }

    private static void drain(BufferedReader output) {
        output.lines().forEach(Objects::requireNonNull);
    }

    String address() {
        return "localhost:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
