package kz.consular.gateway.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import kz.consular.gateway.node.Distribution;
import org.awaitility.Awaitility;

/** Starts the delivered gateway in a process of its own, as a demonstration; and runs commands of the packaged jar. */
public final class GatewayProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final String REHEARSED = "The gateway stays up";

    private final Process process;
    private final DemoEndpoints endpoints;
    private final List<String> printed = new CopyOnWriteArrayList<>();

    private GatewayProcess(Process process, DemoEndpoints endpoints) {
        this.process = process;
        this.endpoints = endpoints;
        Thread.ofVirtual().start(() -> read(process.inputReader()));
    }

    private void read(BufferedReader output) {
        try (output) {
            output.lines().forEach(printed::add);
        } catch (IOException | UncheckedIOException e) {
            printed.add("The output ended: " + e.getMessage());
        }
    }

    public static GatewayProcess start(Path folder, String memory, String... settings) throws IOException {
        var port = freePort();
        var command = Distribution.ofTheBuild().command("-Xmx" + memory);
        command.addAll(List.of(
                "--gateway.data=" + folder.resolve("data"),
                "--gateway.demo.active=true",
                "--gateway.demo.certificates=" + folder.resolve("certificates"),
                "--server.port=" + port,
                "--gateway.console.port=0"));
        command.addAll(Arrays.asList(settings));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new GatewayProcess(process, new DemoEndpoints(port, folder.resolve("certificates")));
    }

    /** Starts it with these settings alone, and waits for its end. */
    static Command runToTheEnd(Path folder, List<String> settings) throws IOException, InterruptedException {
        var command = Distribution.ofTheBuild().command("-Xmx128m");
        command.addAll(settings);
        return run(folder, command);
    }

    /** Runs a command of the packaged jar. */
    public static Command run(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-jar",
                System.getProperty("packaged.gateway")));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    private static Command run(Path folder, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = String.join("\n", process.inputReader().lines().toList());
        return new Command(process.waitFor(), output);
    }

    public record Command(int exit, String output) {}

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public DemoEndpoints endpoints() {
        return endpoints;
    }

    /** Its output so far. */
    public List<String> printed() {
        return List.copyOf(printed);
    }

    /** Waits for the end of the rehearsal. */
    public void awaitRehearsed() {
        Awaitility.await("the line '" + REHEARSED + "'").atMost(START).until(() -> !process.isAlive() || rehearsed());
        if (!rehearsed()) {
            throw new IllegalStateException("The gateway ended:\n" + String.join("\n", printed));
        }
    }

    private boolean rehearsed() {
        return printed.stream().anyMatch(line -> line.contains(REHEARSED));
    }

    /** Sends SIGTERM and returns the exit code. */
    public int stop() throws InterruptedException {
        if (!ended()) {
            throw new IllegalStateException("The gateway did not stop within a minute");
        }
        return process.exitValue();
    }

    private boolean ended() throws InterruptedException {
        process.destroy();
        return process.waitFor(1, TimeUnit.MINUTES);
    }

    /** Stops in order, so that the process removes the files that it unpacked. */
    @Override
    public void close() throws InterruptedException {
        if (!ended()) {
            process.destroyForcibly().waitFor();
        }
    }
}
