package kz.consular.gateway.signing;

/** A party's key cannot be used; the message names the keystore, what it holds and the setting to change. */
public final class SealingKeyUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealingKeyUnavailable(String message) {
        super(message);
    }

    SealingKeyUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
