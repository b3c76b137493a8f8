package kz.consular.gateway.demo.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;

/**
 * A new private key with its certificate.
 *
 * @param chain from the certificate of the key to that of the authority
 */
public record IssuedKey(PrivateKey key, List<X509Certificate> chain) {

    public IssuedKey {
        chain = List.copyOf(chain);
    }

    /** The kinds of key that a seal may have. */
    public enum Kind {
        EC_P256,
        RSA_3072;

        /** A new pair of keys. */
        public KeyPair generate() {
            try {
                return generator().generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This Java platform cannot make " + this + " keys.", e);
            }
        }

        private KeyPairGenerator generator() throws GeneralSecurityException {
            return switch (this) {
                case EC_P256 -> {
                    var generator = KeyPairGenerator.getInstance("EC");
                    generator.initialize(new ECGenParameterSpec("secp256r1"));
                    yield generator;
                }
                case RSA_3072 -> {
                    var generator = KeyPairGenerator.getInstance("RSA");
                    generator.initialize(3072);
                    yield generator;
                }
            };
        }
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public String toString() {
        return "key of " + certificate().getSubjectX500Principal();
    }
}
