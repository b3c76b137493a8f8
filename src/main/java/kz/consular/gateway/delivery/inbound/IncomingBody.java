package kz.consular.gateway.delivery.inbound;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.storage.NoSpaceLeft;

/** The body of a received message. */
public interface IncomingBody {

    /** In bytes, as the broker states it. */
    long length() throws IOException;

    /**
     * The body as a temporary file of the container store. The first call fetches it; the file is removed with the message
     * unless the store keeps it.
     *
     * @throws NoSpaceLeft when the disk has no room for it
     */
    Spooled spooled() throws IOException;

    /** The body of a short message, without a file, which would cost more than the verification. */
    byte[] bytes() throws IOException;

    /** The verdict on its seal at a time. A short body is verified in memory, a long one in its file. */
    Verdict verifiedBy(SealVerifier verifier, Instant at) throws IOException;

    record Spooled(Path file, Sha256 digest) {}
}
