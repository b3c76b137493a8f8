package kz.consular.gateway.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;


/** A signature by the seal's key and its verification, over a manifest's worth of bytes. */
final class Signing implements Primitive {
    private static final byte[] MANIFEST = new byte[1500];

    private final String algorithm;
    private final KeyPair keys;
    private final BouncyCastleProvider provider = new BouncyCastleProvider();

    private Signing(String algorithm, KeyPair keys) {
        this.algorithm = algorithm;
        this.keys = keys;
    }

    static Signing ecdsaP256() throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new Signing("SHA256withECDSA", generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IOException("No ECDSA here", e);
        }
    }

    @Override
    public void once() throws IOException {
        try {
            var signer = Signature.getInstance(algorithm, provider);
            signer.initSign(keys.getPrivate());
            signer.update(MANIFEST);
            var signature = signer.sign();
            var verifier = Signature.getInstance(algorithm, provider);
            verifier.initVerify(keys.getPublic());
            verifier.update(MANIFEST);
            if (!verifier.verify(signature)) {
                throw new IOException("The signature does not verify");
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot sign", e);
        }
    }
}
