package kz.consular.gateway.delivery.outbound;

import java.io.IOException;

/** While a transfer was under way a person stopped the consignment, or another node took it over: the transfer ends. */
public final class ClaimLost extends IOException {
    ClaimLost() {
        super("The consignment was held or taken over while it was under way");
    }
}
