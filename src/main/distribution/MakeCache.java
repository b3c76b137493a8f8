import static java.lang.System.out;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Makes the start-up cache of the gateway in this folder: {@code java mission-gateway/MakeCache.java mission-gateway}.
 *
 * <p>The cache holds the classes that one rehearsal of the whole country needs, loaded and linked. It fits one build of the JDK and
 * these very jars; any other JDK ignores it. The rehearsal's data, test certificates and port are its own and gone in the end.
 */
final class MakeCache {
    private static final String CACHE = "mission-gateway.aot";
    private static final String REHEARSED = "The gateway stays up";
    /**
     * What the virtual machine learns of methods in a rehearsal makes a start about half a second shorter. But with it JDK 25 was seen
     * to compile one and the same method twelve times a second, until the load ended: its two compilers took each other's code back.
     */
    private static final List<String> NO_PROFILES = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Say which folder: java mission-gateway/MakeCache.java mission-gateway");
        }
        var folder = Path.of(arguments[0]).toAbsolutePath().normalize();
        try (var jars = Files.newDirectoryStream(folder.resolve("lib"), "*.jar")) {
            for (var jar : jars) {
                unsign(jar);
            }
        }
        var scratch = Files.createTempDirectory(folder, "rehearsal");
        try {
            rehearse(folder, scratch);
        } finally {
            delete(scratch);
        }
        out.println("Made " + folder.resolve(CACHE));
    }

    /** A signed jar's classes are checked one by one as they are loaded, and none of them may lie in a cache. */
    private static void unsign(Path jar) throws IOException {
        if (!isSigned(jar)) {
            return;
        }
        try (var content = FileSystems.newFileSystem(jar)) {
            var description = content.getPath(JarFile.MANIFEST_NAME);
            var manifest = new Manifest();
            try (var signed = Files.newInputStream(description)) {
                manifest.read(signed);
            }
            manifest.getEntries().clear();
            try (var unsigned = Files.newOutputStream(description)) {
                manifest.write(unsigned);
            }
            try (var signatures =
                    Files.newDirectoryStream(content.getPath("META-INF"), "*.{SF,RSA,DSA,EC}")) {
                for (var signature : signatures) {
                    Files.delete(signature);
                }
            }
        }
    }

    private static boolean isSigned(Path jar) throws IOException {
        try (var content = new JarFile(jar.toFile(), false)) {
            return content.stream().anyMatch(entry -> entry.getName().matches("META-INF/[^/]+\\.SF"));
        }
    }

    /** The virtual machine writes the cache when the gateway ends in order. */
    private static void rehearse(Path folder, Path scratch) throws IOException, InterruptedException {
        var cache = scratch.resolve(CACHE);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(folder));
        command.addAll(NO_PROFILES);
        // For one rehearsal the optimising compiler takes more than it gives; the cache holds no compiled code.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + cache,
                "-Xlog:aot*=error,cds*=error",
                "-jar",
                folder.resolve("mission-gateway.jar").toString(),
                "--gateway.data=" + scratch.resolve("data"),
                "--gateway.demo.active=true",
                "--gateway.demo.certificates=" + scratch.resolve("certificates"),
                "--server.port=0",
                "--gateway.console.port=0"));
        var gateway = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            awaitRehearsal(gateway);
            if (!gateway.waitFor(5, TimeUnit.MINUTES) || !Files.exists(cache)) {
                throw new IOException("The gateway ended without a cache; what it printed stands above.");
            }
        } finally {
            gateway.destroyForcibly();
        }
        Files.move(cache, folder.resolve(CACHE), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void awaitRehearsal(Process gateway) throws IOException {
        try (var lines = gateway.inputReader()) {
            var rehearsed = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(line);
                if (line.contains(REHEARSED)) {
                    rehearsed = true;
                    // The process itself would close its output too.
                    gateway.toHandle().destroy();
                }
            }
            if (!rehearsed) {
                throw new IOException("The gateway ended before its rehearsal; what it printed stands above.");
            }
        }
    }

    /** Those it is started with, but for the cache that is being made. */
    private static List<String> options(Path folder) throws IOException {
        try (var lines = Files.lines(folder.resolve("java.options"))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("-XX:AOTCache"))
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (var file : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
