package kz.consular.gateway.soap.attachments;

import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An attachment in the heap, as a list of chunks: to join them in one array would take the memory twice.
 *
 * @param length in bytes
 */
record ChunkedBytes(List<byte[]> chunks, int length) implements DataSource {
    /** The length of each chunk but the last, in bytes. */
    static final int CHUNK = 1 << 13;

    static final ChunkedBytes NONE = new ChunkedBytes(List.of(), 0);

    ChunkedBytes {
        chunks = List.copyOf(chunks);
    }

    /** Reads to the end of the content, or {@code most} bytes. */
    static ChunkedBytes read(InputStream content, int most) throws IOException {
        var chunks = new ArrayList<byte[]>();
        var length = 0;
        while (length < most) {
            var wanted = Math.min(CHUNK, most - length);
            var chunk = content.readNBytes(wanted);
            chunks.add(chunk);
            length += chunk.length;
            if (chunk.length < wanted) {
                break;
            }
        }
        return new ChunkedBytes(chunks, length);
    }

    @Override
    public InputStream getInputStream() {
        return new SequenceInputStream(Collections.enumeration(
                chunks.stream().map(ByteArrayInputStream::new).toList()));
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("An attachment is read only");
    }

    @Override
    public String getContentType() {
        return "application/octet-stream";
    }

    @Override
    public String getName() {
        return "";
    }
}
