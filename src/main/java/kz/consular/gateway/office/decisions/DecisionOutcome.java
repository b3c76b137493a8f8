package kz.consular.gateway.office.decisions;

import java.util.List;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.office.cases.Inquiry;

/** The answer to a request for a decision. */
public sealed interface DecisionOutcome {

    /** The decision is sealed, recorded and being sent to the mission. */
    record Decided(SealedDecision decision) implements DecisionOutcome {}

    record CaseUnknown() implements DecisionOutcome {}

    /** A case is decided once. */
    record AlreadyDecided() implements DecisionOutcome {}

    /** These inquiries are open, or their answers are against the applicant (rules 4, 7 and 8). */
    record Barred(List<Inquiry> inquiries) implements DecisionOutcome {
        public Barred {
            inquiries = List.copyOf(inquiries);
        }
    }
}
