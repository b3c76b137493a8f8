package kz.consular.gateway.bench;

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
import javax.net.ssl.SSLContext;
import kz.consular.gateway.cli.client.OfficerTls;


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
    private final Vitals vitals;

    private GatewayUnderTest(Path folder, int port, Process process, Duration startedWithin) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.startedWithin = startedWithin;
        this.vitals = new Vitals(process.pid());
    }

    /** The same again on the same folder is a restart. */
    static GatewayUnderTest start(Path folder, List<String> program) throws IOException, InterruptedException {
        var port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        command.addAll(List.of(
                "--gateway.data=" + folder.resolve("data"), "--server.port=" + port, "--gateway.console.port=0"));
        var began = Instant.now();
        var process = process(folder, command).start();
        try {
            return new GatewayUnderTest(folder, port, process, awaitAnswer(process, folder, port, began));
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly().waitFor();
            throw e;
        }
    }

    private static ProcessBuilder process(Path folder, List<String> command) {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gateway.out").toFile());
        // In the environment a setting that the program does not have is no fault: an older build knows the one, this build the other.
        var certificates = folder.resolve("certificates").toString();
        process.environment().put("GATEWAY_DEMO_ACTIVE", "true");
        process.environment().put("GATEWAY_DEMO_CERTIFICATES", certificates);
        process.environment().put("GATEWAY_DEMO_REHEARSAL", "false");
        process.environment().put("GATEWAY_LOCAL_CERTIFICATES", certificates);
        process.environment().put("GATEWAY_REHEARSAL", "false");
        return process;
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
        throw new IOException("The gateway did not start:\n" + printed(folder));
    }

    private static String printed(Path folder) throws IOException {
        return Files.readString(folder.resolve("gateway.out"));
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

    Vitals vitals() {
        return vitals;
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

    /** Of new cases; those that lodgings have left open stay so. */
    FullRound fullRound(LodgingMessage message) throws IOException, InterruptedException {
        var clerk = new Clerk(
                client(folder, "clerk-" + OFFICE), URI.create("https://localhost:" + port + "/office/cases"));
        clerk.passOver();
        return new FullRound(officer(), clerk, message);
    }

    /** Stops the process where it stands, until {@link #resume()}. */
    void suspend() throws IOException, InterruptedException {
        signal("STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IOException("kill -" + name + " failed");
        }
    }

    /** Waits until nothing is under way any more. */
    void awaitRest() throws IOException, InterruptedException {
        try (var database = new GatewayDatabase(database())) {
            while (database.underWay() > 0) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    /** @throws IOException with what it printed, if it has ended before */
    @Override
    public void close() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IOException("The gateway had ended with code " + process.exitValue() + ":\n" + printed(folder));
        }
        vitals.close();
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }
}
