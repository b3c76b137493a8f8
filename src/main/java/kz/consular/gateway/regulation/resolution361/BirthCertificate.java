package kz.consular.gateway.regulation.resolution361;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Ages;
import kz.consular.gateway.regulation.rules.Demand;
import kz.consular.gateway.regulation.rules.DocumentRule;
import kz.consular.gateway.regulation.rules.Paper;

/** Rule 7(2): the birth certificate of every leaving child under 16, citizen or not. */
public final class BirthCertificate implements DocumentRule {
    private static final Paper PAPER =
            new Paper(FindingCode.BIRTH_CERTIFICATE_MISSING, "rule 7(2)", DocumentKind.BIRTH_CERTIFICATE);

    @Override
    public Stream<Demand> demands(Application application, LocalDate today) {
        return application
                .leaving()
                .filter(person -> Ages.shownByBirthCertificate(person, today))
                .map(person -> PAPER.of(person.id(), application));
    }
}
