package kz.consular.gateway.soap.attachments;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import kz.consular.gateway.soap.faults.SoapCallFault;

/** A stream that fails when it is longer than a limit. */
public final class CappedInput extends FilterInputStream {
    private final Supplier<SoapCallFault> beyond;
    private long left;

    public CappedInput(InputStream in, long limit, Supplier<SoapCallFault> beyond) {
        super(in);
        this.left = limit;
        this.beyond = beyond;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw beyond.get();
        }
    }
}
