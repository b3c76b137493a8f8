package kz.consular.gateway.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.tracing.Traceparent;

/**
 * A sealed container on its way from one party to another, with all that delivery knows of it.
 *
 * @param digest of the container, under which the {@link ContainerStore} keeps it
 * @param size of the container, in bytes
 * @param createdAt to the millisecond, which is the precision of the message property
 * @param traceparent of the span that caused it
 */
public record Consignment(
        MessageId id,
        CaseNumber caseNumber,
        ConsignmentKind kind,
        Party sender,
        Party recipient,
        Sha256 digest,
        long size,
        Instant createdAt,
        Optional<Traceparent> traceparent) {

    public Consignment {
        if (size < 1) {
            throw new IllegalArgumentException("A container has at least one byte, not " + size);
        }
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same, with the span that the recipient's span continues. */
    public Consignment caused(Optional<Traceparent> by) {
        return new Consignment(id, caseNumber, kind, sender, recipient, digest, size, createdAt, by);
    }

    /** For the log: numbers only. */
    @Override
    public String toString() {
        return kind + " " + id + " of case " + caseNumber + " from " + sender + " to " + recipient;
    }
}
