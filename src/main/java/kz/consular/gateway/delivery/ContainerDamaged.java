package kz.consular.gateway.delivery;

import java.io.IOException;
import java.nio.file.Path;

/** A stored container no longer has the digest under which it was kept. */
final class ContainerDamaged extends IOException {
    ContainerDamaged(Path container) {
        super("The container " + container
                + " is damaged: its bytes have another SHA-256 than its name. Restore it from" + " the backup.");
    }
}
