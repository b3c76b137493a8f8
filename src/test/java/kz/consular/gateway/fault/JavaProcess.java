package kz.consular.gateway.fault;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** Runs a class of the tests in a process of its own, which can be killed. */
public final class JavaProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final Path temporary;

    private JavaProcess(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        this.output = process.inputReader();
    }

    public static JavaProcess start(Class<?> main, String... arguments) {
        try {
            return start(Files.createTempDirectory("gateway-test-process"), main, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaProcess start(Path temporary, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(main.getClassLoader()),
                main.getName()));
        command.addAll(List.of(arguments));
        return new JavaProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start(), temporary);
    }

    private static String classPath(ClassLoader loader) {
        return loader instanceof URLClassLoader own
                ? Arrays.stream(own.getURLs()).map(JavaProcess::file).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String file(URL url) {
        try {
            URI uri = url.toURI();
            return Path.of(uri).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a line that begins with this word and returns its rest; skips all lines before. */
    public String awaitLine(String word) {
        var skipped = new ArrayList<String>();
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(word)) {
                    return line.substring(word.length()).strip();
                }
                skipped.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException(
                "The process ended without saying " + word + ":\n" + String.join("\n", skipped));
    }

    /** Removes the files that it unpacked; a killed process cannot. */
    public void kill9() {
        process.destroyForcibly().onExit().join();
        try {
            FileSystemUtils.deleteRecursively(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill9();
    }
}
