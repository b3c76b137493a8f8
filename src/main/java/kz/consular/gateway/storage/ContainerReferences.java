package kz.consular.gateway.storage;

import java.util.Collection;
import java.util.Set;
import kz.consular.gateway.domain.Sha256;

/** The containers that one room's rows refer to. A container to which no room refers is an orphan. */
public interface ContainerReferences {

    /** Which of these are referred to. */
    Set<Sha256> among(Collection<Sha256> digests);
}
