package kz.consular.gateway.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.consular.gateway.signature.asic.AsicManifest;

/** The openssl command of this machine, with the arguments that certs/README.md describes. */
final class Openssl {

    /** Exit code, and the text of both output streams. */
    record Answer(int exit, String text) {}

    private final Path folder;

    /** @param folder for the files that the commands read and write */
    Openssl(Path folder) {
        this.folder = folder;
    }

    /**
     * Verifies the signature and the certificate.
     *
     * @param at the validation time
     */
    Answer verify(Path container, TestSeals seals, Instant at, String... more)
            throws IOException, InterruptedException {
        var unpacked = Repacked.of(container);
        var manifest = Files.write(folder.resolve("manifest.xml"), unpacked.content(AsicManifest.NAME));
        var signature = Files.write(folder.resolve("signature.p7s"), unpacked.content(AsicManifest.SIGNATURE));
        var command = new ArrayList<>(List.of("openssl", "cms", "-verify", "-binary", "-inform", "DER"));
        command.addAll(List.of("-in", signature.toString(), "-content", manifest.toString()));
        command.addAll(List.of("-CAfile", authorityAndList(seals).toString(), "-crl_check", "-purpose", "any"));
        command.addAll(List.of("-attime", Long.toString(at.getEpochSecond()), "-out", "/dev/null"));
        command.addAll(List.of(more));
        return run(command);
    }

    private Path authorityAndList(TestSeals seals) throws IOException, InterruptedException {
        var der = seals.revocationList().toString();
        var list = run(List.of("openssl", "crl", "-inform", "DER", "-in", der));
        return Files.writeString(folder.resolve("trust.pem"), Files.readString(seals.caCertificates()) + list.text());
    }

    /** The digest of a file, as a manifest writes it. */
    String sha256(byte[] content) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("file"), content);
        var digest = folder.resolve("digest");
        var answer = run(List.of("openssl", "dgst", "-sha256", "-binary", "-out", digest.toString(), file.toString()));
        if (answer.exit() != 0) {
            throw new AssertionError("openssl gave no digest: " + answer.text());
        }
        return Base64.getEncoder().encodeToString(Files.readAllBytes(digest));
    }

    private Answer run(List<String> command) throws IOException, InterruptedException {
        var output = folder.resolve("openssl.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("openssl did not answer within 20 seconds");
        }
        return new Answer(process.exitValue(), Files.readString(output));
    }
}
