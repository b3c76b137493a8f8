package kz.consular.gateway.counter;

import static kz.consular.gateway.counter.FaultReason.MALFORMED_MESSAGE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.tomcat.util.http.fileupload.MultipartStream;

/**
 * The parts of a multipart/related message (RFC 2046, 5.1), one after another. CXF's own reader takes the end of the
 * stream for the end of a part; here a message without its closing boundary is malformed.
 */
final class MimeParts {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_BOUNDARY = 70;
    private static final int LONGEST_HEADERS = 8 << 10;

    private final MultipartStream stream;
    private InputStream current = InputStream.nullInputStream();
    private boolean begun;

    MimeParts(ContentType type, InputStream body) {
        var boundary = type.parameter("boundary")
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_BOUNDARY)
                .orElseThrow(() -> new CounterFault(
                        MALFORMED_MESSAGE,
                        "The Content-Type multipart/related has no boundary of 1 to 70 characters."));
        stream = new MultipartStream(body, boundary.getBytes(StandardCharsets.ISO_8859_1), BUFFER, null);
        stream.setPartHeaderSizeMax(LONGEST_HEADERS);
    }

    /** One part; its content can be read until the next is asked for. */
    record Part(PartHeaders headers, InputStream content) {}

    /** Goes on to the next part, whatever is left of this one; false after the last. */
    boolean next() throws IOException {
        if (!begun) {
            begun = true;
            return stream.skipPreamble();
        }
        current.transferTo(OutputStream.nullOutputStream());
        return stream.readBoundary();
    }

    /** The part that {@link #next} went to. */
    Part part() throws IOException {
        var headers = PartHeaders.of(stream.readHeaders());
        current = stream.newInputStream();
        return new Part(headers, decoded(headers, current));
    }

    private static InputStream decoded(PartHeaders headers, InputStream content) {
        return switch (headers.transferEncoding()) {
            case "binary", "8bit", "7bit" -> content;
            case "base64" -> Base64.getMimeDecoder().wrap(content);
            default ->
                throw new CounterFault(
                        MALFORMED_MESSAGE, "A MIME part has a Content-Transfer-Encoding other than binary or base64.");
        };
    }
}
