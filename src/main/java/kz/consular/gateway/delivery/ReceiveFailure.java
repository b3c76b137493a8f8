package kz.consular.gateway.delivery;

import java.time.Instant;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;

/**
 * A message in a queue of this node that cannot be received yet. Its properties are claimed, not proven.
 *
 * @param since the first failure
 * @param lastAt the last failure; after a long time without one the message is no longer in the queue
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
