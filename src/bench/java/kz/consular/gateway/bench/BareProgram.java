package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;


/**
 * {@link BareLibraries} as the gateway is delivered: with its options, and a start-up cache that holds what the gateway's does.
 *
 * @param folder of its own, with test certificates in it
 * @param distribution whose libraries and options are taken
 * @param options of the virtual machine, which win over those
 */
record BareProgram(Path folder, Path distribution, List<String> options) {
    private static final List<Class<?>> CLASSES =
            List.of(BareLibraries.class, BareLibraries.Port.class, BareLibraries.Here.class);

    /** What follows {@code java} on the command line, once {@link #prepare()} has ended. */
    List<String> program() throws IOException {
        return program("-XX:AOTCache=" + cache(), "-XX:AOTMode=on");
    }

    /** Makes the cache, which takes one start; like the gateway's without what the virtual machine learns of methods. */
    void prepare() throws IOException, InterruptedException {
        try (var jar = new JarOutputStream(Files.newOutputStream(jar()))) {
            for (var part : CLASSES) {
                var name = part.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (var code = BareProgram.class.getClassLoader().getResourceAsStream(name)) {
                    if (code == null) {
                        throw new IOException("No class file " + name);
                    }
                    code.transferTo(jar);
                }
            }
        }
        GatewayUnderTest.start(
                        folder,
                        program(
                                "-XX:+UnlockDiagnosticVMOptions",
                                "-XX:-AOTRecordTraining",
                                "-XX:AOTCacheOutput=" + cache()))
                .close();
    }

    private Path jar() {
        return folder.resolve("bare.jar");
    }

    private Path cache() {
        return folder.resolve("bare.aot");
    }

    private List<String> program(String... cache) throws IOException {
        var program = new ArrayList<String>();
        try (var delivered = Files.lines(distribution.resolve("java.options"))) {
            delivered
                    .filter(line -> line.startsWith("-") && !line.startsWith("-XX:AOTCache="))
                    .forEach(program::add);
        }
        program.addAll(options);
        program.addAll(List.of(cache));
        var certificates = folder.resolve("certificates");
        program.addAll(List.of(
                "-classpath",
                classPath(),
                BareLibraries.class.getName(),
                "--spring.main.banner-mode=off",
                "--server.address=127.0.0.1",
                "--server.ssl.client-auth=need",
                "--server.ssl.certificate=" + certificates.resolve("https.crt.pem"),
                "--server.ssl.certificate-private-key=" + certificates.resolve("https.key.pem"),
                "--server.ssl.trust-certificate=" + certificates.resolve("ca.pem")));
        return program;
    }

    /** In order, or the cache does not fit. */
    private String classPath() throws IOException {
        try (var libraries = Files.list(distribution.resolve("lib"))) {
            return Stream.concat(Stream.of(jar()), libraries.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        }
    }
}
