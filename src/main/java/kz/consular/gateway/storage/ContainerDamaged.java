package kz.consular.gateway.storage;

import java.io.IOException;
import java.nio.file.Path;

/** A stored container no longer has the digest under which it was kept. */
public final class ContainerDamaged extends IOException {
    public ContainerDamaged(Path container) {
        super("The container " + container
                + " is damaged: its bytes have another SHA-256 than its name. Restore it from" + " the backup.");
    }
}
