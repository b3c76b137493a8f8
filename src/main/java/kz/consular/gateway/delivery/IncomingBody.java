package kz.consular.gateway.delivery;

import java.io.IOException;
import java.nio.file.Path;
import kz.consular.gateway.signing.Sha256;

/** The body of a message, to be read once. */
interface IncomingBody {

    /** In bytes, as the broker tells it. */
    long length() throws IOException;

    /** Writes the body to a new file, forces it to disk, and tells its digest. */
    Sha256 saveTo(Path file) throws IOException;
}
