package kz.consular.gateway.signature.trust;

/** The trusted certificates or the revocation list cannot be used. The message names the file and the setting. */
public final class TrustUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrustUnusable(String message) {
        super(message);
    }

    TrustUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
