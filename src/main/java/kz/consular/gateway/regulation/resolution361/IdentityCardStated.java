package kz.consular.gateway.regulation.resolution361;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.regulation.Finding;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Ages;
import kz.consular.gateway.regulation.rules.Rule;

/**
 * Rule 7(2): it must be stated for every leaving citizen aged 16 or over whether the identity card is present, absent,
 * lost or expired: rule 7(2) demands the card, rule 10 an explanation where there is no valid card.
 */
public final class IdentityCardStated implements Rule {

    @Override
    public Stream<Finding> check(Application application, LocalDate today) {
        return application
                .leaving()
                .filter(person -> asked(person, today))
                .filter(person -> person.identityCard().isEmpty())
                .map(person -> Finding.of(FindingCode.IDENTITY_CARD_NOT_STATED, "rule 7(2)", person.id()));
    }

    static boolean asked(LeavingPerson person, LocalDate today) {
        return person.citizen() && !Ages.shownByBirthCertificate(person, today);
    }
}
