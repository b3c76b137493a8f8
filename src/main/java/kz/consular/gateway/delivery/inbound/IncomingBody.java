package kz.consular.gateway.delivery.inbound;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.storage.NoSpaceLeft;

/** The body of a message that came in. */
public interface IncomingBody {

    /** In bytes, as the broker tells it. */
    long length() throws IOException;

    /**
     * The body in a file of the container store. Fetched once, when first asked for; kept or left, the
     * temporary file is cleared away when the message is done with.
     *
     * @throws NoSpaceLeft when there is no room for it
     */
    Spooled spooled() throws IOException;

    /** The whole body of a message that is short; without a file, which would cost more than to judge it. */
    byte[] bytes() throws IOException;

    /** What the verifier says of it at this time; read in memory where it is short, else from its file. */
    Verdict judgedBy(SealVerifier verifier, Instant at) throws IOException;

    record Spooled(Path file, Sha256 digest) {}
}
