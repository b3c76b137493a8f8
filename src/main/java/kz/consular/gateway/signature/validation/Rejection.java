package kz.consular.gateway.signature.validation;

/**
 * Ends a validation at the first check that a seal does not pass. It never leaves the module: {@code SealVerifier}
 * turns it into a verdict.
 */
public final class Rejection extends Exception {

    private static final long serialVersionUID = 1L;

    private final SubIndication why;
    private final String detail;

    /** @param detail a sentence for the people who run the gateway, free of the sender's own words */
    public Rejection(SubIndication why, String detail) {
        super(detail, null, false, false);
        this.why = why;
        this.detail = detail;
    }

    public static Rejection format(String detail) {
        return new Rejection(SubIndication.FORMAT_FAILURE, detail);
    }

    public SubIndication why() {
        return why;
    }

    public String detail() {
        return detail;
    }
}
