package kz.consular.gateway.delivery.inbound;

import java.io.IOException;

/** The connection to the broker broke while the body of a message was read. The message is not at fault. */
public final class TransferBroken extends IOException {
    private static final long serialVersionUID = 1L;

    public TransferBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
