package kz.consular.gateway.office.decisions;

import java.util.List;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.office.cases.Inquiry;

/** What becomes of a ruling. */
public sealed interface DecisionOutcome {

    /** Sealed, recorded, on its way to the mission. */
    record Decided(SealedDecision decision) implements DecisionOutcome {}

    record CaseUnknown() implements DecisionOutcome {}

    /** A case is decided once. */
    record AlreadyDecided() implements DecisionOutcome {}

    /** The office must find these out first, or they came out against the applicant (rules 4, 7 and 8). */
    record Barred(List<Inquiry> inquiries) implements DecisionOutcome {
        public Barred {
            inquiries = List.copyOf(inquiries);
        }
    }
}
