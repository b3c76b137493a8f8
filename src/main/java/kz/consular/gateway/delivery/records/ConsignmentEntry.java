package kz.consular.gateway.delivery.records;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.RefusalReason;

/**
 * A consignment in the records of its sender.
 *
 * @param round counts the sendings from 1
 * @param failures attempts that failed in a row
 * @param dueAt WAITING: the next attempt. SENT: when it is sent again if no answer has come
 * @param sentAt when the broker last took it
 * @param endedAt when the duty to deliver ended
 * @param refusal the recipient's reason
 * @param replaces the refused consignment that this one repeats
 * @param replacedBy the consignment that repeats this one
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
