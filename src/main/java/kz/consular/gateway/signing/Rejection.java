package kz.consular.gateway.signing;

/** Ends a check at the step that found the reason. Never leaves this package: {@link SealVerifier} answers a verdict. */
final class Rejection extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason why;
    private final String detail;

    Rejection(Reason why, String detail) {
        super(detail, null, false, false);
        this.why = why;
        this.detail = detail;
    }

    static Rejection format(String detail) {
        return new Rejection(Reason.FORMAT_FAILURE, detail);
    }

    Verdict verdict() {
        return why.verdict(detail);
    }
}
