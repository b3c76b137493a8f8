package kz.consular.gateway.monitor.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.records.Intervention;

/**
 * The state of a consignment at its sender.
 *
 * @param version of two lines about the same consignment the line with the higher version is newer; versions follow the clock of the node
 * @param sender the address of the party, such as {@code mission.BERLIN}
 * @param round the number of the dispatch, from 1
 * @param failures the number of consecutive failed attempts
 * @param dueAt WAITING: the time of the next attempt. SENT: the time of the next dispatch if no receipt arrives
 * @param digest SHA-256 of the sealed container, in hexadecimal
 * @param size of the container, in bytes
 * @param refusal the reason of the recipient
 * @param attempts the newest attempts, oldest first
 * @param actions the interventions of persons, oldest first
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
        Require.parts("A consignment", id, caseNumber, kind, sender, recipient, state, createdAt, dueAt, digest);
        Require.parts("A consignment", sentAt, endedAt, refusal, replaces, replacedBy);
        attempts = List.copyOf(attempts);
        actions = List.copyOf(actions);
    }

    /** The reason of a recipient that refused the consignment. */
    public record Refusal(String code, String text) {}

    /**
     * One attempt to send the consignment to the broker.
     *
     * @param cause absent if the broker took the consignment
     * @param detail text for a technician
     */
    public record AttemptLine(
            int round, Instant startedAt, Instant endedAt, Optional<AttemptCause> cause, Optional<String> detail) {}

    /** An intervention of a person. */
    public record ActionLine(Intervention.Action action, Instant at, String by, Optional<String> reason) {}
}
