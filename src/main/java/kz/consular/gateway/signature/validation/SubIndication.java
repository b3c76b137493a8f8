package kz.consular.gateway.signature.validation;

import kz.consular.gateway.signature.Verdict;

/**
 * Why a seal did not pass, in the words of ETSI EN 319 102-1 (clause 5.1.3, tables of sub-indications). The same word
 * stands in a report of EU DSS.
 */
public enum SubIndication {
    /** Not a container of this kind, or one built to be read in two ways. */
    FORMAT_FAILURE(Indication.FAILED),
    /** A file, or the manifest, is not what was sealed. */
    HASH_FAILURE(Indication.FAILED),
    /** The signature value was not made by the key of the certificate. */
    SIG_CRYPTO_FAILURE(Indication.FAILED),

    /** The signature lacks an attribute that CAdES BASELINE-B demands. */
    SIG_CONSTRAINTS_FAILURE(Indication.INDETERMINATE),
    /** The certificate is genuine but may not seal, or names no party. */
    CHAIN_CONSTRAINTS_FAILURE(Indication.INDETERMINATE),
    /** An algorithm or key is weaker than we accept. */
    CRYPTO_CONSTRAINTS_FAILURE(Indication.INDETERMINATE),
    /** The certificate that signed is not in the signature. */
    NO_SIGNING_CERTIFICATE_FOUND(Indication.INDETERMINATE),
    /** No certification authority that we trust issued the certificate. */
    NO_CERTIFICATE_CHAIN_FOUND(Indication.INDETERMINATE),
    /** The certificate was revoked by the time of the check. */
    REVOKED_NO_POE(Indication.INDETERMINATE),
    /** The time of the check lies outside the validity of the certificate. */
    OUT_OF_BOUNDS_NO_POE(Indication.INDETERMINATE),
    /** A file that the manifest names is not in the container. */
    SIGNED_DATA_NOT_FOUND(Indication.INDETERMINATE),
    /** Revocation cannot be told now: the list is missing or too old, or the certificate is only on hold. */
    TRY_LATER(Indication.INDETERMINATE);

    private enum Indication {
        FAILED,
        INDETERMINATE
    }

    private final Indication indication;

    SubIndication(Indication indication) {
        this.indication = indication;
    }

    /** Whether the reason refutes the seal; otherwise it is neither proven nor refuted. */
    public boolean refutes() {
        return indication == Indication.FAILED;
    }

    /** Whether the same container may pass later without anyone sending it anew. */
    public boolean mayPassLater() {
        return this == TRY_LATER;
    }

    public Verdict verdict(String detail) {
        return refutes() ? new Verdict.Failed(this, detail) : new Verdict.Indeterminate(this, detail);
    }
}
