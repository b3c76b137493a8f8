package kz.consular.gateway.storage;

import java.util.Collection;
import java.util.Set;
import kz.consular.gateway.domain.Sha256;

/** The containers to which the rows of one module refer. A container without any reference is an orphan. */
public interface ContainerReferences {

    /** Which of these are referred to. */
    Set<Sha256> among(Collection<Sha256> digests);
}
