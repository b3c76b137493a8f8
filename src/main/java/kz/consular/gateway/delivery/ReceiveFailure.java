package kz.consular.gateway.delivery;

import java.time.Instant;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;

/**
 * A message that lies in a queue of this node and cannot be taken in yet. All of its label is claimed, not proven.
 *
 * @param since the first time
 * @param lastAt the last time; when it is long ago, the message is no longer in the queue
 */
public record ReceiveFailure(
        MessageId messageId,
        CaseNumber caseNumber,
        ConsignmentKind kind,
        Party sender,
        Party recipient,
        Instant since,
        Instant lastAt,
        int times,
        ReceiveFailureCause cause,
        String detail) {}
