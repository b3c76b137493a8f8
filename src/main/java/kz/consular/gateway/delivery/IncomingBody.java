package kz.consular.gateway.delivery;

import java.io.IOException;
import java.nio.file.Path;
import kz.consular.gateway.signing.Sha256;

/** The body of a message that came in. */
interface IncomingBody {

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

    record Spooled(Path file, Sha256 digest) {}
}
