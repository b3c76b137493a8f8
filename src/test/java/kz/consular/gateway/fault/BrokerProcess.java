package kz.consular.gateway.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.awaitility.Awaitility;

/**
 * A standalone Artemis in a process of its own, with the configuration that the project ships; only ports, names and keys are set. It
 * stops and starts on the same journal and port.
 */
public final class BrokerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final String WORKS = "AMQ221007: Server is now active";
    private static final String HAS_A_COPY = "AMQ221024";

    private final BrokerSite site;
    private final String name;
    private final Path instance;
    private final int port;
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private Optional<Process> process = Optional.empty();

    private BrokerProcess(BrokerSite site, String name, int port, Map<String, String> settings) throws IOException {
        this.site = site;
        this.name = name;
        this.port = port;
        this.instance = Objects.requireNonNull(site.settle(name).getParent());
        var all = new LinkedHashMap<>(Map.of(
                "artemis.instance",
                instance.toString(),
                "broker.name",
                name,
                "broker.host",
                "localhost",
                "broker.bind",
                "127.0.0.1",
                "broker.port",
                Integer.toString(port),
                "broker.memory",
                "32M",
                "broker.disk-reserve",
                "64M",
                "org.apache.activemq.ssl.keyStorePassword",
                BrokerSite.PASSWORD));
        all.putAll(settings);
        Files.write(instance.resolve("etc/broker.args"), arguments(all));
    }

    /** Starts a single broker and waits until it is ready. */
    public static BrokerProcess start(BrokerSite site) throws IOException {
        var broker = prepare(site);
        broker.startAgain();
        broker.awaitReady();
        return broker;
    }

    /** A single broker that is not started yet; its address is known. */
    public static BrokerProcess prepare(BrokerSite site) throws IOException {
        return new BrokerProcess(site, "broker-1", freePort(), Map.of("broker.ha", "single"));
    }

    /** Starts one broker of a pair, without waiting. */
    static BrokerProcess of(BrokerSite site, String name, int port, Map<String, String> settings) throws IOException {
        var broker = new BrokerProcess(site, name, port, settings);
        broker.startAgain();
        return broker;
    }

    /** The shipped file with the values of this machine. */
    private List<String> arguments(Map<String, String> settings) throws IOException {
        var text = Files.readString(instance.resolve("etc/broker.args"));
        for (var setting : settings.entrySet()) {
            var line = Pattern.compile("(?m)^-D" + Pattern.quote(setting.getKey()) + "=.*$");
            var value = "-D" + setting.getKey() + "=" + setting.getValue();
            var found = line.matcher(text);
            text = found.find() ? found.replaceAll(value) : text + value + "\n";
        }
        return text.lines().filter(line -> !line.startsWith("-Xm")).toList();
    }

    /** As operations.md says, but without the second compiler, which only gains after minutes. */
    private Process launch() throws IOException {
        var command = new ProcessBuilder(System.getProperty("artemis.home") + "/bin/artemis", "run")
                .directory(instance.toFile())
                .redirectErrorStream(true);
        command.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_ARGS", "@etc/broker.args",
                        "JAVA_ARGS_APPEND", "-Xmx256m -XX:TieredStopAtLevel=1"));
        var started = command.start();
        Thread.ofVirtual().start(() -> read(started.inputReader()));
        return started;
    }

    private void read(BufferedReader output) {
        try (output) {
            output.lines().forEach(printed::add);
        } catch (IOException | UncheckedIOException e) {
            printed.add("The output ended: " + e.getMessage());
        }
    }

    private boolean runs() {
        return process.filter(Process::isAlive).isPresent();
    }

    /** Starts on the files on the disk, also after {@link #stop} or {@link #kill9}; returns before it is ready. */
    public void startAgain() throws IOException {
        if (runs()) {
            throw new IllegalStateException(name + " runs already");
        }
        printed.clear();
        process = Optional.of(launch());
    }

    /** Stops in order: SIGTERM. */
    public void stop() throws InterruptedException {
        var running = process.orElseThrow();
        running.destroy();
        if (!running.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " did not stop in " + STOP);
        }
    }

    /** Kills without warning: SIGKILL. */
    public void kill9() throws InterruptedException {
        if (process.isPresent()) {
            process.get().destroyForcibly().waitFor();
        }
    }

    public void restart() throws IOException, InterruptedException {
        stop();
        startAgain();
        awaitReady();
    }

    /** Waits until it accepts clients. */
    public void awaitReady() {
        awaitLine(WORKS);
    }

    /** Waits until this backup has replicated everything. */
    public void awaitCopy() {
        awaitLine(HAS_A_COPY);
    }

    void awaitLine(String part) {
        Awaitility.await(name + " says '" + part + "'")
                .atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> said(part) || !runs());
        if (!said(part)) {
            throw new IllegalStateException(name + " ended:\n" + String.join("\n", printed));
        }
    }

    boolean said(String part) {
        return printed.stream().anyMatch(line -> line.contains(part));
    }

    /** Its output since its last start. */
    public List<String> printed() {
        return List.copyOf(printed);
    }

    public int port() {
        return port;
    }

    public String url() {
        return "tcp://localhost:" + port;
    }

    /** The settings of a gateway with the key of this node. */
    public List<String> settings(String node) {
        return site.settings(node, url());
    }

    /** The number of messages in a queue, including those being delivered. */
    public long depth(String queue) {
        try (var client = BrokerClient.of(site, url(), BrokerSite.IT)) {
            return client.depth(queue);
        } catch (ActiveMQException e) {
            throw new IllegalStateException("The broker at " + url() + " does not say what waits in " + queue, e);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill9();
    }
}
