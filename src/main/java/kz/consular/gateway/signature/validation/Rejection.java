package kz.consular.gateway.signature.validation;

import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.Verdict;

/** Ends a check at the step that found the reason. Never leaves this package: {@link SealVerifier} answers a verdict. */
public final class Rejection extends Exception {

    private static final long serialVersionUID = 1L;

    private final SubIndication why;
    private final String detail;

    public Rejection(SubIndication why, String detail) {
        super(detail, null, false, false);
        this.why = why;
        this.detail = detail;
    }

    public static Rejection format(String detail) {
        return new Rejection(SubIndication.FORMAT_FAILURE, detail);
    }

    public Verdict verdict() {
        return why.verdict(detail);
    }
}
