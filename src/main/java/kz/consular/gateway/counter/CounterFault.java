package kz.consular.gateway.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that gets a fault in place of an answer. Its message goes to the caller and never to the log: it may quote
 * what the caller sent.
 */
final class CounterFault extends RuntimeException {
    /** What SOAP 1.1, 4.4.1, wants to be told apart. */
    enum Envelope {
        READ,
        OF_ANOTHER_VERSION,
        HEADER_NOT_UNDERSTOOD
    }

    private final FaultReason reason;
    private final String told;
    private final Envelope envelope;

    private CounterFault(FaultReason reason, String told, Envelope envelope, @Nullable Throwable origin) {
        super(told, origin);
        this.reason = reason;
        this.told = told;
        this.envelope = envelope;
    }

    CounterFault(FaultReason reason, String told) {
        this(reason, told, Envelope.READ, null);
    }

    CounterFault(FaultReason reason, String told, Throwable origin) {
        this(reason, told, Envelope.READ, origin);
    }

    /** One line for each thing that is wrong. */
    static CounterFault of(FaultReason reason, List<String> causes) {
        return new CounterFault(reason, String.join("\n", causes));
    }

    static CounterFault unread(Envelope envelope, String told) {
        return new CounterFault(FaultReason.MALFORMED_MESSAGE, told, envelope, null);
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
