package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.application.DocumentKind.IDENTITY_CARD;
import static kz.consular.gateway.domain.application.DocumentKind.IDENTITY_CARD_EXPLANATION;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.IdentityCard;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Demand;
import kz.consular.gateway.regulation.rules.DocumentRule;
import kz.consular.gateway.regulation.rules.Paper;

/**
 * Rule 7(2), the identity card of every leaving citizen aged 16 or over; rule 10, second part: where it is absent, lost
 * or expired, an explanation instead, in words or as a document that names the person.
 */
public final class IdentityCardOrExplanation implements DocumentRule {
    private static final Paper CARD = new Paper(FindingCode.IDENTITY_CARD_MISSING, "rule 7(2)", IDENTITY_CARD);
    private static final Paper EXPLANATION =
            new Paper(FindingCode.IDENTITY_CARD_EXPLANATION_MISSING, "rule 10", IDENTITY_CARD_EXPLANATION);
    /** Where the applicant has not stated which of the two applies. */
    private static final Paper EITHER =
            new Paper(FindingCode.IDENTITY_CARD_MISSING, "rule 7(2)", IDENTITY_CARD, IDENTITY_CARD_EXPLANATION);

    @Override
    public Stream<Demand> demands(Application application, LocalDate today) {
        return application
                .leaving()
                .filter(person -> IdentityCardStated.asked(person, today))
                .map(person -> demand(person, application));
    }

    private static Demand demand(LeavingPerson person, Application application) {
        return person.identityCard()
                .map(card -> switch (card) {
                    case IdentityCard.Present present -> CARD.of(person.id(), application);
                    case IdentityCard.Wanting wanting ->
                        EXPLANATION
                                .of(person.id(), application)
                                .orMetBy(wanting.explanation().isPresent());
                })
                .orElseGet(() -> EITHER.of(person.id(), application));
    }
}
