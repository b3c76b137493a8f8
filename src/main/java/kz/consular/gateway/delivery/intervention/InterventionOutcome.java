package kz.consular.gateway.delivery.intervention;

import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.records.ConsignmentEntry;

/** The outcome of an {@link InterventionRequest}. */
public sealed interface InterventionOutcome {

    /** Done, now or by the same request before. @param now the consignment that is under way from then on */
    record Done(ConsignmentEntry now) implements InterventionOutcome {}

    /** Nothing was changed. @param why one sentence, with what can be done instead */
    record NotPossible(ConsignmentState state, String why) implements InterventionOutcome {}

    /** This node sends no such consignment. */
    record Unknown(MessageId id) implements InterventionOutcome {}
}
