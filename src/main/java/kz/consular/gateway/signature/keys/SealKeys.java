package kz.consular.gateway.signature.keys;

import java.security.cert.X509Certificate;
import java.util.SortedSet;

/** The seal keys that this node holds. */
public interface SealKeys {

    /** The addresses of the parties whose key is here. */
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

    /** Of a node that serves no party. */
    static SealKeys none() {
        return NoSealKeys.HERE;
    }
}
