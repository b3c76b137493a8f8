package kz.consular.gateway.monitor.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.records.Intervention;

/**
 * How a consignment stands at its sender's.
 *
 * @param version of two lines about the same consignment the one with the higher version is newer; it follows the clock of their node
 * @param sender the address of the party, such as {@code mission.BERLIN}
 * @param round which dispatch this is, from 1
 * @param failures attempts that failed in a row
 * @param dueAt WAITING: when it is tried next. SENT: when it goes out again if no answer has come
 * @param digest SHA-256 of the sealed container, in hexadecimal
 * @param size of the container, in bytes
 * @param refusal the recipient's reason
 * @param attempts the newest ones, oldest first
 * @param actions what persons did to it, oldest first
 */
public record ConsignmentLine(
        long version,
        String id,
        String caseNumber,
        ConsignmentKind kind,
        String sender,
        String recipient,
        ConsignmentState state,
        int round,
        int failures,
        Instant createdAt,
        Instant dueAt,
        Optional<Instant> sentAt,
        Optional<Instant> endedAt,
        String digest,
        long size,
        Optional<Refusal> refusal,
        Optional<String> replaces,
        Optional<String> replacedBy,
        List<AttemptLine> attempts,
        List<ActionLine> actions) {
    public ConsignmentLine {
        Require.must("A consignment", id, caseNumber, kind, sender, recipient, state, createdAt, dueAt, digest);
        Require.must("A consignment", sentAt, endedAt, refusal, replaces, replacedBy);
        attempts = List.copyOf(attempts);
        actions = List.copyOf(actions);
    }

    /** Why the recipient did not take it. */
    public record Refusal(String code, String text) {}

    /**
     * One attempt to bring it to the broker.
     *
     * @param cause absent where the broker took it
     * @param detail for a technician
     */
    public record AttemptLine(
            int round, Instant startedAt, Instant endedAt, Optional<AttemptCause> cause, Optional<String> detail) {}

    /** What a person did, and why. */
    public record ActionLine(Intervention.Action action, Instant at, String by, Optional<String> reason) {}
}
