package kz.consular.gateway.soap.faults;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that gets a fault in place of an answer. Its message goes to the caller and never to the log: it may quote
 * what the caller sent.
 */
public final class SoapCallFault extends RuntimeException {
    /** What SOAP 1.1, 4.4.1, wants to be told apart. */
    public enum Envelope {
        READ,
        OF_ANOTHER_VERSION,
        HEADER_NOT_UNDERSTOOD
    }

    private final FaultReason reason;
    private final String told;
    private final Envelope envelope;

    private SoapCallFault(FaultReason reason, String told, Envelope envelope, @Nullable Throwable origin) {
        super(told, origin);
        this.reason = reason;
        this.told = told;
        this.envelope = envelope;
    }

    public SoapCallFault(FaultReason reason, String told) {
        this(reason, told, Envelope.READ, null);
    }

    public SoapCallFault(FaultReason reason, String told, Throwable origin) {
        this(reason, told, Envelope.READ, origin);
    }

    /** One line for each thing that is wrong. */
    public static SoapCallFault of(FaultReason reason, List<String> causes) {
        return new SoapCallFault(reason, String.join("\n", causes));
    }

    public static SoapCallFault unread(Envelope envelope, String told) {
        return new SoapCallFault(FaultReason.MALFORMED_MESSAGE, told, envelope, null);
    }

    FaultReason reason() {
        return reason;
    }

    /** For the caller. */
    String told() {
        return told;
    }

    Envelope envelope() {
        return envelope;
    }
}
