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
 * An attachment in the heap, in the pieces in which it came: to make one array of them would take the memory twice.
 *
 * @param length in bytes
 */
record ChunkedBytes(List<byte[]> pieces, int length) implements DataSource {
    /** In bytes. */
    static final int PIECE = 1 << 13;

    static final ChunkedBytes NONE = new ChunkedBytes(List.of(), 0);

    ChunkedBytes {
        pieces = List.copyOf(pieces);
    }

    /** Reads up to the end of the content, and so many bytes at most. */
    static ChunkedBytes read(InputStream content, int most) throws IOException {
        var pieces = new ArrayList<byte[]>();
        var length = 0;
        while (length < most) {
            var wanted = Math.min(PIECE, most - length);
            var piece = content.readNBytes(wanted);
            pieces.add(piece);
            length += piece.length;
            if (piece.length < wanted) {
                break;
            }
        }
        return new ChunkedBytes(pieces, length);
    }

    @Override
    public InputStream getInputStream() {
        return new SequenceInputStream(Collections.enumeration(
                pieces.stream().map(ByteArrayInputStream::new).toList()));
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
