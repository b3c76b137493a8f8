package kz.consular.gateway.cli.client;

/** The officer's certificate or the trusted authorities cannot be used. The message names the file. */
public final class CredentialsUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CredentialsUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
