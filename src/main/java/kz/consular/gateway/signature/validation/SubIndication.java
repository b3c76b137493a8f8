package kz.consular.gateway.signature.validation;

/**
 * Why a seal did not pass: a sub-indication of ETSI EN 319 102-1, clause 5.1.3. A report of EU DSS uses the same words.
 */
public enum SubIndication {
    /** The file is not a container of this kind, or two readers could see different files in it. */
    FORMAT_FAILURE(Indication.FAILED),
    /** The digest of a file, or of the manifest, differs from the signed one. */
    HASH_FAILURE(Indication.FAILED),
    /** The key of the certificate did not make the signature value. */
    SIG_CRYPTO_FAILURE(Indication.FAILED),

    /** The signature lacks an attribute that CAdES BASELINE-B demands. */
    SIG_CONSTRAINTS_FAILURE(Indication.INDETERMINATE),
    /** The certificate is genuine, but it may not seal or it names no party. */
    CHAIN_CONSTRAINTS_FAILURE(Indication.INDETERMINATE),
    /** An algorithm or key is weaker than we accept. */
    CRYPTO_CONSTRAINTS_FAILURE(Indication.INDETERMINATE),
    /** The signature does not enclose the signing certificate. */
    NO_SIGNING_CERTIFICATE_FOUND(Indication.INDETERMINATE),
    /** No trusted certification authority issued the certificate. */
    NO_CERTIFICATE_CHAIN_FOUND(Indication.INDETERMINATE),
    /** The certificate was revoked by the time of the check. */
    REVOKED_NO_POE(Indication.INDETERMINATE),
    /** The time of the check lies outside the validity of the certificate. */
    OUT_OF_BOUNDS_NO_POE(Indication.INDETERMINATE),
    /** A file that the manifest names is not in the container. */
    SIGNED_DATA_NOT_FOUND(Indication.INDETERMINATE),
    /** The revocation status is unknown: the list is missing or too old, or the certificate is on hold. */
    TRY_LATER(Indication.INDETERMINATE);

    private enum Indication {
        FAILED,
        INDETERMINATE
    }

    private final Indication indication;

    SubIndication(Indication indication) {
        this.indication = indication;
    }

    /** Whether the verdict is TOTAL-FAILED; otherwise it is INDETERMINATE. */
    public boolean refutes() {
        return indication == Indication.FAILED;
    }

    /** Whether the same container may pass a later validation without being sent again. */
    public boolean mayPassLater() {
        return this == TRY_LATER;
    }
}
