package kz.consular.gateway.signature.keys;

import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.SortedSet;

/** The seal keys that this node holds. */
public interface SealKeys {

    /** The addresses of the parties whose key this node holds. */
    SortedSet<String> names();

    /**
     * The key of a party.
     *
     * @throws SealingKeyUnavailable when there is no such key, or it cannot be used
     */
    SealKey key(String name);

    /** The certificate of a party's key, without the cost of decrypting the key. */
    default X509Certificate certificate(String name) {
        return key(name).certificate();
    }

    /** The seal keys of a node that serves no party. */
    static SealKeys none() {
        return None.INSTANCE;
    }

    /** No keys at all. */
    enum None implements SealKeys {
        INSTANCE;

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
}
