package kz.consular.gateway.cli.client;

/** The officer's certificate, or the authorities to trust, cannot be used; the message names the file. */
public final class CredentialsUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CredentialsUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
