package kz.consular.gateway.delivery.receipt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;

/**
 * The recipient's statement on one consignment: that it took the consignment over, or why it refused.
 *
 * @param digest of the container that arrived
 * @param sender of the consignment, who gets this answer
 * @param recipient of the consignment, who seals this answer
 * @param refusal absent when the consignment was taken over
 */
public record Receipt(
        MessageId messageId,
        CaseNumber caseNumber,
        ConsignmentKind kind,
        Sha256 digest,
        Party sender,
        Party recipient,
        Instant receivedAt,
        Optional<RefusalReason> refusal) {

    public Receipt {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The receipt for a message with these claimed properties, of the party in whose queue it was. */
    public static Receipt of(
            Consignment claimed, Sha256 found, Party here, Instant at, Optional<RefusalReason> refusal) {
        return new Receipt(
                claimed.id(), claimed.caseNumber(), claimed.kind(), found, claimed.sender(), here, at, refusal);
    }

    public ConsignmentKind answerKind() {
        return refusal.isPresent() ? ConsignmentKind.REFUSAL : ConsignmentKind.RECEIPT;
    }

    /** Whether this answers that consignment, and not another with the same id. */
    public boolean answers(Consignment consignment) {
        return messageId.equals(consignment.id())
                && caseNumber.equals(consignment.caseNumber())
                && kind == consignment.kind()
                && digest.equals(consignment.digest())
                && sender.equals(consignment.sender())
                && recipient.equals(consignment.recipient());
    }
}
