package kz.consular.gateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("lengthy")
@DisplayName("An endpoint with 128 MB of memory")
class ConstantMemoryIT {
    private static final int DOCUMENT = 30 << 20;
    private static final int DOCUMENTS = 10;
    private static final long DOSSIER = 300L << 20;

    @TempDir
    Path folder;

    private Process process;
    private URI address;
    private HttpClient officer;

    @BeforeEach
    void open() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Ddossier.size=" + DOSSIER,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SoapNodeProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        address = address(process.inputReader());
        officer = SoapNode.client(SoapNode.pki(folder), SoapNode.OFFICER);
    }

    private static URI address(BufferedReader output) throws IOException {
        var said = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(SoapNodeProcess.OPEN)) {
                return URI.create(line.substring(SoapNodeProcess.OPEN.length()));
            }
            said.add(line);
        }
        throw new IllegalStateException("The endpoint did not start:\n" + String.join("\n", said));
    }

    @AfterEach
    void close() throws Exception {
        process.outputWriter().close();
        process.waitFor();
    }

    @Test
    void receives_and_sends_three_hundred_megabytes() throws Exception {
        var lodged = officer.send(request(), BodyHandlers.ofString());
        assertThat(lodged.body()).contains("accepted");
        await().until(() -> isEmpty(folder.resolve("incoming")));

        var dossier =
                officer.send(Soap.plain(address, Soap.sample("get-dossier-request")), BodyHandlers.ofInputStream());
        try (var body = dossier.body()) {
            assertThat(body.skip(Long.MAX_VALUE)).isBetween(DOSSIER, DOSSIER + 4000);
        }
    }

    @Test
    void receives_an_inline_message_of_the_largest_size() throws Exception {
        var content = Base64.getEncoder().encodeToString(Arrays.copyOf(Soap.PDF, 7 << 20));
        var xml = Soap.sample("lodge-application-request-inline")
                .replaceFirst("<m:content>[^<]*<", "<m:content>" + content + "<");

        var lodged = officer.send(Soap.plain(URI.create(address + "-inline"), xml), BodyHandlers.ofString());

        assertThat(lodged.body()).contains("accepted");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** The sample with ten documents, generated while it is sent. */
    private HttpRequest request() {
        var sample = Soap.sample("lodge-application-request-mtom");
        var fee = sample.substring(sample.lastIndexOf("<m:document>"), sample.lastIndexOf("</m:document>"))
                + "</m:document>";
        var ids = new ArrayList<>(Soap.IDS);
        var more = new StringBuilder(fee);
        for (var i = ids.size(); i < DOCUMENTS; i++) {
            more.append(fee.replace("fee", "more-" + i));
            ids.add("more-" + i + "@mission.example");
        }
        var parts = new ArrayList<InputStream>();
        parts.add(text(Soap.head("root@test", "application/xop+xml; charset=UTF-8; type=\"text/xml\"")));
        parts.add(text(sample.replace(fee, more).getBytes(UTF_8)));
        for (var id : ids) {
            parts.add(text(Soap.head(id, "application/pdf")));
            parts.add(text(Soap.PDF));
            parts.add(new Zeros(DOCUMENT));
        }
        parts.add(text(("\r\n--" + Soap.BOUNDARY + "--\r\n").getBytes(UTF_8)));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", Soap.multipartType())
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(parts))))
                .build();
    }

    private static InputStream text(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static final class Zeros extends InputStream {
        private int left;

        Zeros(int count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var read = Math.min(left, length);
            Arrays.fill(buffer, offset, offset + read, (byte) 0);
            left -= read;
            return read;
        }
    }
}
