package kz.consular.gateway.signature.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Inflates a file and checks both sizes against its header, so that it is no bomb and has no hidden bytes behind it.
 */
final class Inflated extends InflaterInputStream {

    private static final int LARGEST_PIECE = 1 << 14;

    private final long compressedSize;
    private final long size;

    Inflated(InputStream deflated, long compressedSize, long size) {
        super(deflated, new Inflater(true), (int) Math.clamp(compressedSize, 1, LARGEST_PIECE));
        this.compressedSize = compressedSize;
        this.size = size;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var read = super.read(target, offset, length);
        var ended = read < 0;
        if (inf.getBytesWritten() > size
                || (ended && (inf.getBytesWritten() != size || inf.getBytesRead() != compressedSize))) {
            throw new ZipException("A file in the container is not of the size that its header declares.");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }
}
