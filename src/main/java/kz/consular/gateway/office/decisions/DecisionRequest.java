package kz.consular.gateway.office.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.decision.Decision;
import kz.consular.gateway.decision.Ground;
import kz.consular.gateway.decision.StatedGround;
import kz.consular.gateway.decision.Term;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.IdentityCard;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.office.cases.Inquiry;

/** The decision that a clerk asks for. The Rules determine its contents from the application. */
public sealed interface DecisionRequest {

    Decision decisionOn(Application application);

    /** The inquiries that stand between the application and the requested decision. */
    List<Inquiry> bars(List<Inquiry> inquiries);

    /** No ground for refusal was found (rules 5, 8 and 9). */
    record Permit() implements DecisionRequest {

        /** Rule 9: every citizen who leaves gets a passport, at any age; the identity cards are surrendered. */
        @Override
        public Decision decisionOn(Application application) {
            return new Decision.Permitted(
                    ids(application.leaving().filter(LeavingPerson::citizen).toList()),
                    ids(application.leaving().filter(Permit::hasCard).toList()));
        }

        private static boolean hasCard(LeavingPerson person) {
            return person.identityCard().map(Permit::exists).orElse(false);
        }

        /** An expired card exists and is surrendered like a valid one. */
        private static boolean exists(IdentityCard card) {
            return switch (card) {
                case IdentityCard.Present _ -> true;
                case IdentityCard.Wanting(var cause, var _) ->
                    switch (cause) {
                        case EXPIRED -> true;
                        case ABSENT, LOST -> false;
                    };
            };
        }

        private static List<PersonId> ids(List<LeavingPerson> persons) {
            return persons.stream().map(LeavingPerson::id).toList();
        }

        @Override
        public List<Inquiry> bars(List<Inquiry> inquiries) {
            return inquiries.stream().filter(Inquiry::bars).toList();
        }
    }

    /**
     * A ground was found (rules 3 and 9).
     *
     * @param until the last day, where it is known; required where access to state secrets restricts by contract
     * @param appealProcedure the body to which the citizen may complain, and the procedure
     */
    record Restrict(Ground ground, Optional<LocalDate> until, LocalizedText appealProcedure)
            implements DecisionRequest {

        @Override
        public Decision decisionOn(Application application) {
            return new Decision.Restricted(StatedGround.of(ground), Term.of(ground, until), appealProcedure);
        }

        /** A restriction waits for no inquiry. */
        @Override
        public List<Inquiry> bars(List<Inquiry> inquiries) {
            return List.of();
        }
    }
}
