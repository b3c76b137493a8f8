package kz.consular.gateway.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;


/**
 * A lodging as it lies on the wire, MTOM and all, made once and sent often: only the submissionId differs, so that the callers cost as
 * little as they can.
 *
 * @param size of all copies together
 */
record LodgingMessage(DataSize size, String beforeId, byte[] afterId) {
    private static final String BOUNDARY = "copies";
    private static final Path SAMPLE = Path.of("wsdl/samples/lodge-application-request-mtom.xml");
    private static final Pattern COPY = Pattern.compile("href=\"cid:([^\"]+)\"");
    private static final Pattern SUBMISSION = Pattern.compile("(?<=<m:submissionId>)[^<]*");
    private static final Pattern DISTRICT = Pattern.compile("(?<=<a:katoCode>)[^<]*");

    /** The sample's family, registered where the clerk of the country in one process sits. */
    static LodgingMessage of(DataSize size) throws IOException {
        var xml = DISTRICT.matcher(Files.readString(SAMPLE)).replaceAll(GatewayUnderTest.OFFICE);
        var id = SUBMISSION.matcher(xml);
        if (!id.find()) {
            throw new IOException(SAMPLE + " has no submissionId");
        }
        var rest = new ByteArrayOutputStream();
        rest.writeBytes(xml.substring(id.end()).getBytes(UTF_8));
        var ids = COPY.matcher(xml).results().map(copy -> copy.group(1)).toList();
        for (var cid : ids) {
            rest.writeBytes(head(cid, "application/pdf"));
            rest.writeBytes(paper((int) (size.toBytes() / ids.size())));
        }
        rest.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        var beginning = new String(head("root", "application/xop+xml; charset=UTF-8; type=\"text/xml\""), UTF_8);
        return new LodgingMessage(size, beginning + xml.substring(0, id.start()), rest.toByteArray());
    }

    private static byte[] head(String id, String type) {
        return ("\r\n--" + BOUNDARY + "\r\nContent-Type: " + type
                        + "\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <" + id + ">\r\n\r\n")
                .getBytes(UTF_8);
    }

    /** Nothing that could be compressed. */
    private static byte[] paper(int length) {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        var head = "%PDF-1.7\n".getBytes(UTF_8);
        System.arraycopy(head, 0, content, 0, Math.min(head.length, length));
        return content;
    }

    HttpRequest to(URI mission) {
        var beginning = (beforeId + UUID.randomUUID()).getBytes(UTF_8);
        return HttpRequest.newBuilder(mission)
                .header(
                        "Content-Type",
                        "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\";"
                                + " boundary=\"" + BOUNDARY + "\"")
                .POST(Parts.of(beginning, afterId))
                .build();
    }
}
