package kz.consular.gateway.dossier;

import java.nio.file.Path;
import kz.consular.gateway.domain.Sha256;

/** The sealed dossiers on disk. */
public interface Dossiers {

    /** @throws DossierMissing when the disk no longer holds what the register says it does */
    Path container(Sha256 digest);
}
