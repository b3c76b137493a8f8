package kz.consular.gateway.delivery;

import java.io.IOException;

/** While a transfer was under way a person stopped the consignment, or another node took it over: the transfer ends. */
final class ClaimLost extends IOException {
    ClaimLost() {
        super("The consignment was held or taken over while it was under way");
    }
}
