package kz.consular.gateway.messaging.channel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import kz.consular.gateway.delivery.outbound.ConsignmentTransport.Progress;
import kz.consular.gateway.domain.Sha256;

/**
 * A container that is being sent: digests the bytes that are really sent, and reports progress, because a transfer over a slow
 * connection takes longer than a lease.
 */
public final class OutgoingBody extends FilterInputStream {

    private static final long STEP = 1 << 20;

    private final MessageDigest digest = Sha256.start();
    private final Progress progress;
    private long read;
    private long reported;

    public OutgoingBody(Path container, Progress progress) throws IOException {
        this(Files.newInputStream(container), progress);
    }

    private OutgoingBody(InputStream content, Progress progress) {
        super(content);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var count = in.read(target, offset, length);
        if (count > 0) {
            digest.update(target, offset, count);
            read += count;
            if (read - reported >= STEP) {
                reported = read;
                progress.madeProgress();
            }
        }
        return count;
    }

    /** The digest of the bytes read. May be called once, after the last byte. */
    public Sha256 digest() {
        return Sha256.finish(digest);
    }
}
