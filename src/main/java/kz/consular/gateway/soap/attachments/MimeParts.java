package kz.consular.gateway.soap.attachments;

import static kz.consular.gateway.soap.faults.FaultReason.MALFORMED_MESSAGE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kz.consular.gateway.soap.envelope.ContentType;
import kz.consular.gateway.soap.faults.SoapCallFault;
import org.apache.james.mime4j.io.BufferedLineReaderInputStream;
import org.apache.james.mime4j.io.MimeBoundaryInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a multipart/related message (RFC 2046, 5.1) one after another. CXF's own reader takes the end of
 * the stream for the end of a part. Here a message without its closing boundary is malformed.
 */
public final class MimeParts {
    private static final int BUFFER = 1 << 16;
    private static final int SKIP_BUFFER = 1 << 12;
    private static final int LONGEST_BOUNDARY = 70;
    private static final int LONGEST_HEADERS = 8 << 10;
    private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};
    /** Without it mime4j too takes the end of the stream for the end of a part. */
    private static final boolean STRICT = true;

    private final String boundary;
    private final BufferedLineReaderInputStream message;
    private final byte[] skipBuffer = new byte[SKIP_BUFFER];
    private @Nullable MimeBoundaryInputStream current;

    public MimeParts(ContentType type, InputStream body) {
        boundary = type.parameter("boundary")
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_BOUNDARY)
                .orElseThrow(() -> new SoapCallFault(
                        MALFORMED_MESSAGE,
                        "The Content-Type multipart/related has no boundary of 1 to 70 characters."));
        message = new WholeBoundaries(body);
    }

    /** One part; its content can be read until the next is asked for. */
    public record Part(PartHeaders headers, InputStream content) {}

    /** Skips the rest of the current part, or the preamble, and goes to the next part; false after the last. */
    public boolean next() throws IOException {
        var skipped = current == null ? upToBoundary() : current;
        while (skipped.read(skipBuffer) >= 0) {}
        if (skipped.isLastPart()) {
            return false;
        }
        current = upToBoundary();
        return true;
    }

    private MimeBoundaryInputStream upToBoundary() throws IOException {
        return new MimeBoundaryInputStream(message, boundary, STRICT);
    }

    /** The current part, with its headers read. */
    public Part part() throws IOException {
        if (current == null) {
            throw new IllegalStateException("Ask for the next part first");
        }
        var headers = headers(current);
        return new Part(headers, decoded(headers, current));
    }

    /** Reads the headers up to an empty line, which may be the first line. */
    private static PartHeaders headers(InputStream part) throws IOException {
        var text = new ByteArrayOutputStream();
        var ended = 2;
        while (ended < END_OF_HEADERS.length) {
            var next = part.read();
            if (next < 0 || text.size() == LONGEST_HEADERS) {
                throw new IOException("The headers of a MIME part have no end within " + LONGEST_HEADERS + " bytes");
            }
            text.write(next);
            ended = next == END_OF_HEADERS[ended] ? ended + 1 : next == '\r' ? 1 : 0;
        }
        return PartHeaders.of(text.toString(StandardCharsets.UTF_8));
    }

    private static InputStream decoded(PartHeaders headers, InputStream content) {
        return switch (headers.transferEncoding()) {
            case "binary", "8bit", "7bit" -> content;
            case "base64" -> Base64.getMimeDecoder().wrap(content);
            default ->
                throw new SoapCallFault(
                        MALFORMED_MESSAGE, "A MIME part has a Content-Transfer-Encoding other than binary or base64.");
        };
    }

    /**
     * Finds a boundary only at the beginning of a line, and only where the byte after it is in the buffer. mime4j alone
     * takes similar text for a boundary when the text stands at the beginning or at the end of its buffer.
     */
    private static final class WholeBoundaries extends BufferedLineReaderInputStream {
        private byte last = '\n';

        WholeBoundaries(InputStream message) {
            super(message, BUFFER);
        }

        @Override
        public int fillBuffer() throws IOException {
            if (pos() > 0) {
                last = buf()[pos() - 1];
            }
            return super.fillBuffer();
        }

        @Override
        public int indexOf(byte[] boundary, int offset, int length) {
            var end = offset + length;
            var found = super.indexOf(boundary, offset, length);
            while (found >= 0 && !(beginsLine(found) && found + boundary.length < end)) {
                found = super.indexOf(boundary, found + 1, end - found - 1);
            }
            return found;
        }

        private boolean beginsLine(int index) {
            return (index > 0 ? buf()[index - 1] : last) == '\n';
        }
    }
}
