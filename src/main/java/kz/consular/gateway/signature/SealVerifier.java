package kz.consular.gateway.signature;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.function.Function;
import java.util.zip.ZipException;
import kz.consular.gateway.signature.asic.AsicContainer;
import kz.consular.gateway.signature.asic.ManifestCoverage;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.gateway.signature.cades.CadesSignature;
import kz.consular.gateway.signature.keys.Signer;
import kz.consular.gateway.signature.trust.Trust;
import kz.consular.gateway.signature.validation.Rejection;
import kz.consular.gateway.signature.validation.SubIndication;
import kz.consular.gateway.signature.zip.ContainerBytes;

/**
 * Validates sealed containers by the basic signature validation of ETSI EN 319 102-1, clause 5.3, in this order: format
 * (5.2.2), cryptographic verification (5.2.7), certificate (5.2.6). A changed container is therefore TOTAL-FAILED
 * whatever the state of the revocation list.
 */
public final class SealVerifier {

    private final Trust trust;

    public SealVerifier(Trust trust) {
        this.trust = trust;
    }

    /**
     * Reads the container once, from end to end, in constant memory.
     *
     * @param at the validation time for the certificate: now, or a time at which the container is known to have existed
     * @throws IOException when the file cannot be read; never because of its content
     */
    public Verdict verify(Path container, Instant at) throws IOException {
        return verify(new ContainerBytes.InFile(container), _ -> at);
    }

    /** Validates a container in memory. The bytes are copied. */
    public Verdict verify(byte[] container, Instant at) throws IOException {
        return verify(ByteBuffer.wrap(container.clone()), at);
    }

    /** Validates a container in memory. The bytes are not copied and must not change. */
    public Verdict verify(ByteBuffer container, Instant at) throws IOException {
        return verify(new ContainerBytes.OnHeap(container), _ -> at);
    }

    /**
     * Validates a container that this node has sealed, or verified on receipt, and has stored since. The validation
     * time of the certificate is the signing time, because a stored container outlives its certificate. No time-stamp
     * attests to the signing time. That is acceptable here: an intruder who can replace a stored file can also change
     * the database.
     *
     * @throws IOException when the file cannot be read; never because of its content
     */
    public Verdict verifyKept(Path container) throws IOException {
        return verify(new ContainerBytes.InFile(container), CadesSignature::signedAt);
    }

    private Verdict verify(ContainerBytes container, Function<CadesSignature, Instant> at) throws IOException {
        try {
            return passed(AsicContainer.open(container), at);
        } catch (Rejection e) {
            return Verdict.of(e.why(), e.detail());
        } catch (ZipException | EOFException e) {
            return Verdict.of(
                    SubIndication.FORMAT_FAILURE,
                    "A file of the container cannot be unpacked, or is not of the size declared.");
        }
    }

    private Verdict passed(AsicContainer container, Function<CadesSignature, Instant> at)
            throws IOException, Rejection {
        var signature = container.verifiedSignature();
        var contents = SealedContents.of(container);
        ManifestCoverage.requireIntact(contents);
        trust.validate(signature.certificate(), at.apply(signature));
        return new Verdict.Passed(signer(signature.certificate()), signature.signedAt(), contents);
    }

    /** ETSI EN 319 102-1, clause 5.2.6.4: the constraints on a seal certificate. */
    private static Signer signer(X509Certificate certificate) throws Rejection {
        try {
            return Signer.of(certificate);
        } catch (IllegalArgumentException e) {
            throw new Rejection(
                    SubIndication.CHAIN_CONSTRAINTS_FAILURE,
                    "A seal certificate names its party in one CN, is neither a CA's nor for TLS, and has the keyUsage digitalSignature or"
                            + " nonRepudiation; this one does not.");
        }
    }
}
