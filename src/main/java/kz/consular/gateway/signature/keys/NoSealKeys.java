package kz.consular.gateway.signature.keys;

import java.util.Collections;
import java.util.SortedSet;

/** The seal keys of a node that only watches. */
enum NoSealKeys implements SealKeys {
    HERE;

    @Override
    public SortedSet<String> names() {
        return Collections.emptySortedSet();
    }

    @Override
    public SealKey key(String name) {
        throw new SealingKeyUnavailable(
                "This node has no seal keys, and so none of '" + name + "'. Set gateway.signing.keystore.");
    }
}
