package kz.consular.gateway.regulation;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.Application;
import kz.consular.gateway.casefile.DocumentKind;

/** Rule 7(2): the birth certificate of every leaving child under 16, citizen or not. */
final class BirthCertificate implements DocumentRule {
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
