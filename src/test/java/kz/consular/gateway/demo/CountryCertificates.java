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
 * The test certificates of the country, made once for all tests of this process: one RSA key takes seconds. Their authority is not that of
 * a demonstration, so that nodes with a broker apart take them too.
 */
final class CountryCertificates {
    private static final String AUTHORITY = "Mission gateway test CA";
    private static final Map<Path, Paper> MADE = make();

    private CountryCertificates() {}

    private record Paper(byte[] content, Set<PosixFilePermission> permissions) {}

    /** Lays them where a start of the country would make its own, unless there is something already. */
    static void in(Path folder) {
        if (Files.exists(folder)) {
            return;
        }
        try {
            for (var paper : MADE.entrySet()) {
                var file = folder.resolve(paper.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, paper.getValue().content());
                Files.setPosixFilePermissions(file, paper.getValue().permissions());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, with the authority that issues more of them. */
    static TestPki open(Path folder) throws IOException {
        in(folder);
        return issue(folder);
    }

    /** For the authority alone. */
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

    private static Map<Path, Paper> make() {
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

    private static Map<Path, Paper> read(Path folder) throws IOException {
        var papers = new HashMap<Path, Paper>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var permissions =
                        Files.readAttributes(file, PosixFileAttributes.class).permissions();
                papers.put(folder.relativize(file), new Paper(Files.readAllBytes(file), permissions));
            }
        }
        return papers;
    }
}
