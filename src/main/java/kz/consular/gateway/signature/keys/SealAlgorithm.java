package kz.consular.gateway.signature.keys;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** The signature algorithms of a seal (ETSI TS 119 312: RSA from 3000 bits, elliptic curves from 256). */
public enum SealAlgorithm {
    RSA("SHA256withRSA"),
    ECDSA("SHA256withECDSA");

    public static final String ACCEPTED = "A seal needs RSA of at least 3072 bits or an elliptic curve of at least 256";

    private static final int RSA_BITS = 3072;
    private static final int CURVE_BITS = 256;

    private final String jcaName;

    SealAlgorithm(String jcaName) {
        this.jcaName = jcaName;
    }

    /** The algorithm for a key of this type and length; empty for a key that is too weak or of another type. */
    public static Optional<SealAlgorithm> of(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa when rsa.getModulus().bitLength() >= RSA_BITS -> Optional.of(RSA);
            case ECPublicKey curve when curve.getParams().getOrder().bitLength() >= CURVE_BITS -> Optional.of(ECDSA);
            default -> Optional.empty();
        };
    }

    public String jcaName() {
        return jcaName;
    }
}
