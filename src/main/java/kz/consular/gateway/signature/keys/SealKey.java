package kz.consular.gateway.signature.keys;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The private key with which a party seals, and its certificate.
 *
 * @param name the party's address, the CN of its certificate
 * @param chain the party's certificate first, then its issuers
 */
public record SealKey(String name, PrivateKey key, List<X509Certificate> chain) {

    public SealKey {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("The seal key of " + name + " comes without a certificate.");
        }
        var signer = Signer.of(chain.getFirst());
        if (!signer.commonName().equals(name)) {
            throw new IllegalArgumentException(
                    "The seal key of " + name + " comes with the certificate of " + signer.commonName() + ".");
        }
        var algorithm = SealAlgorithm.of(chain.getFirst().getPublicKey())
                .orElseThrow(() -> new IllegalArgumentException(
                        SealAlgorithm.ACCEPTED + "; the key of " + name + " is weaker or of another kind."));
        if (!match(algorithm, key, chain.getFirst().getPublicKey())) {
            throw new IllegalArgumentException("The private key of " + name + " does not belong to its certificate.");
        }
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    public SealAlgorithm algorithm() {
        return SealAlgorithm.of(certificate().getPublicKey()).orElseThrow();
    }

    /**
     * Signs a byte and verifies the signature with the certificate.
     *
     * @throws IllegalArgumentException when the security provider of the key no longer signs
     */
    public boolean signs() {
        return match(algorithm(), key, certificate().getPublicKey());
    }

    private static boolean match(SealAlgorithm algorithm, PrivateKey key, PublicKey certified) {
        try {
            var probe = Signature.getInstance(algorithm.jcaName());
            probe.initSign(key);
            probe.update((byte) 1);
            var value = probe.sign();
            var check = Signature.getInstance(algorithm.jcaName());
            check.initVerify(certified);
            check.update((byte) 1);
            return check.verify(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The private key cannot sign with " + algorithm.jcaName() + ".", e);
        }
    }

    /** Keeps the private key out of logs. */
    @Override
    public String toString() {
        return "seal key of " + name;
    }
}
