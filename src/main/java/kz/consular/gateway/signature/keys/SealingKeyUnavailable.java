package kz.consular.gateway.signature.keys;

/** A party's key cannot be used. The message names the keystore, its content and the setting to change. */
public final class SealingKeyUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SealingKeyUnavailable(String message) {
        super(message);
    }

    public SealingKeyUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
