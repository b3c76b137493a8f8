package kz.consular.gateway.signature.asic;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import kz.consular.gateway.domain.Sha256;

/** Digests and counts the bytes written. Fails beyond the size that a ZIP without extensions can address. */
final class MeasuredOutput extends FilterOutputStream {

    private static final long LARGEST = 0xffff_fffeL;

    private final MessageDigest digest = Sha256.start();
    private long count;

    MeasuredOutput(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (count + length > LARGEST) {
            throw new IOException("A container must stay below 4 GiB. Lodge fewer or smaller documents.");
        }
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        count += length;
    }

    long count() {
        return count;
    }

    Sha256 finish() {
        return Sha256.finish(digest);
    }
}
