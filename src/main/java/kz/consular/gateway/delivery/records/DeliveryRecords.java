package kz.consular.gateway.delivery.records;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.ReceiveFailure;
import kz.consular.gateway.domain.CaseNumber;

/** What this node knows of its deliveries, to look up: numbers and codes, never a person's data. */
public interface DeliveryRecords {

    Optional<ConsignmentEntry> find(MessageId id);

    /**
     * What this node sends, oldest first.
     *
     * @param state only those in this state
     * @param caseNumber only those of this case
     * @param after the last of the page before
     */
    List<ConsignmentEntry> list(
            Optional<ConsignmentState> state, Optional<CaseNumber> caseNumber, Optional<MessageId> after, int limit);

    /** Every attempt to bring a consignment to the broker, oldest first. */
    List<Attempt> attempts(MessageId id);

    /** What persons did to a consignment, oldest first. */
    List<Intervention> interventions(MessageId id);

    /** What came in and cannot be taken in yet, longest waiting first. */
    List<ReceiveFailure> troubles();
}
