package kz.consular.gateway.soap.faults;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call with a SOAP fault. The text of the exception goes to the caller and never to the log, for it may quote
 * the caller's message.
 */
public final class SoapCallFault extends RuntimeException {
    /** How far the envelope was read: SOAP 1.1, 4.4.1, has a fault code of its own for each case. */
    public enum Envelope {
        READ,
        OF_ANOTHER_VERSION,
        HEADER_NOT_UNDERSTOOD
    }

    private final FaultReason reason;
    private final Envelope envelope;

    private SoapCallFault(FaultReason reason, String explanation, Envelope envelope, @Nullable Throwable origin) {
        super(explanation, origin);
        this.reason = reason;
        this.envelope = envelope;
    }

    public SoapCallFault(FaultReason reason, String explanation) {
        this(reason, explanation, Envelope.READ, null);
    }

    public SoapCallFault(FaultReason reason, String explanation, Throwable origin) {
        this(reason, explanation, Envelope.READ, origin);
    }

    /** One line for each cause. */
    public static SoapCallFault of(FaultReason reason, List<String> causes) {
        return new SoapCallFault(reason, String.join("\n", causes));
    }

    public static SoapCallFault unread(Envelope envelope, String explanation) {
        return new SoapCallFault(FaultReason.MALFORMED_MESSAGE, explanation, envelope, null);
    }

    FaultReason reason() {
        return reason;
    }

    /** The cause, for the caller. */
    String explanation() {
        return String.valueOf(getMessage());
    }

    Envelope envelope() {
        return envelope;
    }
}
