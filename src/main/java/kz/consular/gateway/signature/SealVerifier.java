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
 * Judges sealed containers by the basic signature validation of ETSI EN 319 102-1, clause 5.3, in this order: format,
 * cryptographic verification, certificate. So what is refuted stays refuted, whatever the state of the revocation list.
 */
public final class SealVerifier {

    private final Trust trust;

    public SealVerifier(Trust trust) {
        this.trust = trust;
    }

    /**
     * Reads the container once, from end to end, in constant memory.
     *
     * @param at the time for which the certificate is judged: now, or a time at which we know the container existed
     * @throws IOException when the disk fails; never for what stands in the file
     */
    public Verdict verify(Path container, Instant at) throws IOException {
        return verify(new ContainerBytes.InFile(container), _ -> at);
    }

    /** Likewise, of a small container in memory, as it is now. */
    public Verdict verify(byte[] container, Instant at) throws IOException {
        return verify(ByteBuffer.wrap(container.clone()), at);
    }

    /** Likewise, of one that is not copied and must stay as it is. */
    public Verdict verify(ByteBuffer container, Instant at) throws IOException {
        return verify(new ContainerBytes.OnHeap(container), _ -> at);
    }

    /**
     * Judges a container that this node sealed, or verified when it came, and has kept since: the certificate for the time
     * of which the seal speaks. Certificates end, and what was taken over under them stays; that nobody else attests to
     * that time matters little here, for who can put a file among the kept ones could as well write into the database.
     *
     * @throws IOException when the disk fails; never for what stands in the file
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
        ManifestCoverage.mustBeIntact(contents);
        trust.mustVouchFor(signature.certificate(), at.apply(signature));
        return new Verdict.Passed(signer(signature.certificate()), signature.signedAt(), contents);
    }

    /** ETSI EN 319 102-1, clause 5.2.6.4: the constraints that a certificate of this network has to meet. */
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
