package kz.consular.gateway.delivery.records;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.ReceiveFailure;
import kz.consular.gateway.domain.CaseNumber;

/** Reads the records of delivery of this node: numbers and codes, never a person's data. */
public interface DeliveryRecords {

    Optional<ConsignmentEntry> find(MessageId id);

    /**
     * The consignments that this node sends, oldest first.
     *
     * @param state only those in this state
     * @param caseNumber only those of this case
     * @param after the last of the page before
     */
    List<ConsignmentEntry> list(
            Optional<ConsignmentState> state, Optional<CaseNumber> caseNumber, Optional<MessageId> after, int limit);

    /** The attempts to send a consignment, oldest first. */
    List<Attempt> attempts(MessageId id);

    /** The interventions in a consignment, oldest first. */
    List<Intervention> interventions(MessageId id);

    /** The messages that cannot be received yet, the longest waiting first. */
    List<ReceiveFailure> receiveFailures();
}
