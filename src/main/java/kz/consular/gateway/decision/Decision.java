package kz.consular.gateway.decision;

import java.util.List;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.application.PersonId;

/** The decision of an office on an application (rules 3, 5 and 9). */
public sealed interface Decision {

    /**
     * The documents are processed.
     *
     * @param passportsToIssue rule 9: for every citizen who leaves, at any age
     * @param identityCardsToSurrender rule 9: persons whose identity cards the mission takes in
     */
    record Permitted(List<PersonId> passportsToIssue, List<PersonId> identityCardsToSurrender) implements Decision {
        public Permitted {
            passportsToIssue = List.copyOf(passportsToIssue);
            identityCardsToSurrender = List.copyOf(identityCardsToSurrender);
            if (passportsToIssue.isEmpty()) {
                throw new IllegalArgumentException("A permission lets at least one citizen leave, who gets a passport");
            }
        }
    }

    /**
     * The departure is temporarily restricted. A restriction states ground, term and appeal procedure (rule 9).
     */
    record Restricted(StatedGround ground, Term term, LocalizedText appealProcedure) implements Decision {
        public Restricted {
            if (ground.ground() == Ground.STATE_SECRETS_CONTRACT && term.until().isEmpty()) {
                throw new IllegalArgumentException(
                        "A restriction under rule 3 lasts for the term of the employment contract: state its last day");
            }
        }
    }
}
