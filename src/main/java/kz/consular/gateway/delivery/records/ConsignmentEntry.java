package kz.consular.gateway.delivery.records;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.RefusalReason;

/**
 * A consignment as the sender's records have it.
 *
 * @param round which dispatch this is, from 1
 * @param failures attempts that failed in a row
 * @param dueAt WAITING: when it is tried next. SENT: when it goes out again if no answer has come
 * @param sentAt when the broker last took it
 * @param endedAt when the duty to deliver ended
 * @param refusal the recipient's reason
 * @param replaces the refused consignment that this one brings again
 * @param replacedBy the consignment that brings this one again
 */
public record ConsignmentEntry(
        Consignment consignment,
        ConsignmentState state,
        int round,
        int failures,
        Instant dueAt,
        Optional<Instant> sentAt,
        Optional<Instant> endedAt,
        Optional<RefusalReason> refusal,
        Optional<MessageId> replaces,
        Optional<MessageId> replacedBy) {}
