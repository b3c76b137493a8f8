package kz.consular.gateway.delivery.outbound;

import java.io.IOException;

/** A person stopped the consignment, or another node claimed it, during its transfer: the transfer ends. */
public final class ClaimLost extends IOException {
    private static final long serialVersionUID = 1L;

    ClaimLost() {
        super("The consignment was held or taken over while it was under way");
    }
}
