package kz.consular.gateway.office.decisions;

import java.util.List;
import kz.consular.gateway.decision.Decision;
import kz.consular.gateway.decision.StatedGround;
import kz.consular.gateway.decision.Term;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.IdentityCard;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.office.cases.Inquiry;

/** What the Rules make of a ruling. */
public final class Rulings {
    private Rulings() {}

    public static Decision decision(Ruling ruling, Application application) {
        return switch (ruling) {
            case Ruling.Permit() -> permission(application);
            case Ruling.Restrict(var ground, var until, var appeal) ->
                new Decision.Restricted(StatedGround.of(ground), Term.of(ground, until), appeal);
        };
    }

    /** Rule 9: a passport to every citizen who leaves, whatever the age; the identity cards are surrendered. */
    private static Decision permission(Application application) {
        return new Decision.Permitted(
                ids(application.leaving().filter(LeavingPerson::citizen).toList()),
                ids(application
                        .leaving()
                        .filter(person ->
                                person.identityCard().map(Rulings::exists).orElse(false))
                        .toList()));
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

    /** What stands between the application and a permission. A restriction waits for nothing. */
    public static List<Inquiry> bars(Ruling ruling, List<Inquiry> inquiries) {
        return switch (ruling) {
            case Ruling.Permit() -> inquiries.stream().filter(Inquiry::bars).toList();
            case Ruling.Restrict _ -> List.of();
        };
    }

    private static List<PersonId> ids(List<LeavingPerson> persons) {
        return persons.stream().map(LeavingPerson::id).toList();
    }
}
