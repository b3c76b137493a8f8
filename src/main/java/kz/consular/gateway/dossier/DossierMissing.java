package kz.consular.gateway.dossier;

import kz.consular.gateway.domain.Sha256;

/** The database refers to a dossier that the container folder no longer holds. */
final class DossierMissing extends RuntimeException {
    DossierMissing(Sha256 digest) {
        super("The container " + digest
                + " is not in the container folder. Restore it from the backup; the register expects it there.");
    }
}
