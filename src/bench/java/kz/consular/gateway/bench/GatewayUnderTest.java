package kz.consular.gateway.bench;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import javax.net.ssl.SSLContext;
import kz.consular.gateway.desk.OfficerTls;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The packaged gateway in a process of its own, as the whole country, with the settings it is delivered with. */
final class GatewayUnderTest implements AutoCloseable {
    /** Seals with ECDSA P-256. */
    static final String MISSION = "ANKARA";

    static final String OFFICE = "751710000";

    private static final long POLL_MILLIS = 10;
    private static final Duration START = Duration.ofMinutes(2);
    private static final char[] PASSWORD = "test-only".toCharArray();

    private final Path folder;
    private final int port;
    private final Process process;
    private final Duration startedWithin;
    private @Nullable JMXConnector management;

    private GatewayUnderTest(Path folder, int port, Process process, Duration startedWithin) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.startedWithin = startedWithin;
    }

    /** The same again on the same folder is a restart. */
    static GatewayUnderTest start(Path folder, List<String> program) throws IOException, InterruptedException {
        var port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        command.addAll(List.of(
                "--gateway.data=" + folder.resolve("data"),
                "--gateway.local.certificates=" + folder.resolve("certificates"),
                "--gateway.rehearsal=false",
                "--server.port=" + port));
        var began = Instant.now();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gateway.out").toFile())
                .start();
        try {
            return new GatewayUnderTest(folder, port, process, awaitAnswer(process, folder, port, began));
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly().waitFor();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Duration awaitAnswer(Process process, Path folder, int port, Instant began)
            throws IOException, InterruptedException {
        var certificate = folder.resolve("certificates/people/officer-" + MISSION + ".p12");
        while (process.isAlive() && !Files.exists(certificate)) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        if (process.isAlive()) {
            try (var client = client(folder, "officer-" + MISSION)) {
                while (process.isAlive() && Duration.between(began, Instant.now()).compareTo(START) < 0) {
                    if (answers(client, port)) {
                        return Duration.between(began, Instant.now());
                    }
                    TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                }
            }
        }
        throw new IOException("The gateway did not start:\n" + Files.readString(folder.resolve("gateway.out")));
    }

    private static boolean answers(HttpClient client, int port) throws InterruptedException {
        var wsdl = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/services/mission?wsdl"))
                .build();
        try {
            return client.send(wsdl, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static HttpClient client(Path folder, String person) {
        SSLContext tls = OfficerTls.of(
                folder.resolve("certificates/people/" + person + ".p12"),
                PASSWORD,
                folder.resolve("certificates/ca.pem"));
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .build();
    }

    /** The address is one that the virtual machine itself has just told. */
    @SuppressWarnings("BanJNDI")
    private static JMXConnector manage(long pid) throws IOException {
        try {
            var machine = VirtualMachine.attach(String.valueOf(pid));
            try {
                return JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
            } finally {
                machine.detach();
            }
        } catch (com.sun.tools.attach.AttachNotSupportedException e) {
            throw new IOException("Cannot look into process " + pid, e);
        }
    }

    /** Opened when it is first asked, since it costs the gateway some memory. */
    private MBeanServerConnection management() throws IOException {
        if (management == null) {
            management = manage(process.pid());
        }
        return management.getMBeanServerConnection();
    }

    Duration startedWithin() {
        return startedWithin;
    }

    Path certificates() {
        return folder.resolve("certificates");
    }

    Path database() {
        return folder.resolve("data/gateway.db");
    }

    Officer officer() {
        return new Officer(
                client(folder, "officer-" + MISSION), URI.create("https://localhost:" + port + "/services/mission"));
    }

    FullRound fullRound(LodgingMessage message) {
        var clerk = new Clerk(
                client(folder, "clerk-" + OFFICE), URI.create("https://localhost:" + port + "/office/cases"));
        return new FullRound(officer(), clerk, message);
    }

    /** Waits until nothing is under way any more. */
    void awaitRest() throws IOException, InterruptedException {
        try (var database = new GatewayDatabase(database())) {
            while (database.underWay() > 0) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    /** What the process has used up so far. */
    Used used() throws IOException {
        return new Used(
                number("java.lang:type=OperatingSystem", "ProcessCpuTime"),
                number("java.lang:type=Threading", "TotalThreadAllocatedBytes"),
                DataSize.ofBytes(status("VmHWM:")));
    }

    private long number(String bean, String attribute) throws IOException {
        try {
            var beans = management();
            return (Long) beans.getAttribute(new ObjectName(bean), attribute);
        } catch (JMException e) {
            throw new IOException("The gateway does not tell " + attribute, e);
        }
    }

    /** For how long its compiler has worked so far. */
    Duration compiling() throws IOException {
        return Duration.ofMillis(number("java.lang:type=Compilation", "TotalCompilationTime"));
    }

    /** The next peak is one from here on. */
    void forgetPeak() throws IOException {
        Files.writeString(Path.of("/proc", String.valueOf(process.pid()), "clear_refs"), "5");
    }

    /** What is in use on the heap once the rubbish is out. */
    DataSize liveHeap() throws IOException {
        try {
            var beans = management();
            var memory = new ObjectName("java.lang:type=Memory");
            beans.invoke(memory, "gc", new Object[0], new String[0]);
            var usage = (CompositeData) beans.getAttribute(memory, "HeapMemoryUsage");
            return DataSize.ofBytes((Long) usage.get("used"));
        } catch (JMException e) {
            throw new IOException("The gateway does not tell what is on its heap", e);
        }
    }

    /** Of the process, now. */
    DataSize resident() throws IOException {
        return DataSize.ofBytes(status("VmRSS:"));
    }

    private long status(String line) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(found -> found.startsWith(line))
                    .mapToLong(found -> Long.parseLong(found.replaceAll("\\D", "")) * 1024)
                    .sum();
        }
    }

    /**
     * @param cpuNanos of all threads
     * @param allocatedBytes of all threads, on the heap
     * @param peakResident at most since {@link #forgetPeak()}
     */
    record Used(long cpuNanos, long allocatedBytes, DataSize peakResident) {}

    @Override
    public void close() throws IOException, InterruptedException {
        if (management != null) {
            management.close();
        }
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }
}
