package kz.consular.gateway.signature.trust;

/** The certificates or the revocation list to trust cannot be used; the message names the file and the setting. */
public final class TrustUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrustUnusable(String message) {
        super(message);
    }

    TrustUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
