package kz.consular.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.consular.gateway.demo.pki.Population;
import kz.consular.gateway.demo.pki.TestPki;
import org.springframework.util.FileSystemUtils;

/**
 * The test certificates of the country, made once for all tests of this process, because one RSA key takes seconds. Their authority is not
 * that of a demonstration, so that other nodes accept them too.
 */
final class CountryCertificates {
    private static final String AUTHORITY = "Mission gateway test CA";
    private static final Map<Path, Content> MADE = make();

    private CountryCertificates() {}

    private record Content(byte[] content, Set<PosixFilePermission> permissions) {}

    /** Writes them to the folder, unless it exists. */
    static void in(Path folder) {
        if (Files.exists(folder)) {
            return;
        }
        try {
            for (var made : MADE.entrySet()) {
                var file = folder.resolve(made.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, made.getValue().content());
                Files.setPosixFilePermissions(file, made.getValue().permissions());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes them and opens their authority, which can issue more. */
    static TestPki open(Path folder) throws IOException {
        in(folder);
        return issue(folder);
    }

    /** A population without parties and persons, for an authority alone. */
    static Population nobody() {
        return new Population(AUTHORITY, List.of(), List.of());
    }

    private static Population everyone() {
        var demonstration = DemoPopulation.everyone();
        return new Population(AUTHORITY, demonstration.parties(), demonstration.people());
    }

    private static TestPki issue(Path folder) throws IOException {
        return TestPki.open(folder, everyone(), DemoPopulation.password(), Clock.systemUTC());
    }

    private static Map<Path, Content> make() {
        try {
            var folder = Files.createTempDirectory("country-certificates");
            try {
                issue(folder);
                return read(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, Content> read(Path folder) throws IOException {
        var contents = new HashMap<Path, Content>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var permissions =
                        Files.readAttributes(file, PosixFileAttributes.class).permissions();
                contents.put(folder.relativize(file), new Content(Files.readAllBytes(file), permissions));
            }
        }
        return contents;
    }
}
