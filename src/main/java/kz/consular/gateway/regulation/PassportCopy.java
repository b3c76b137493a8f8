package kz.consular.gateway.regulation;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.Application;
import kz.consular.gateway.casefile.DocumentKind;
import kz.consular.gateway.casefile.LeavingPerson;

/**
 * Rule 7(2): the passport of every leaving citizen aged 16 or over. An expired one will do, for the Rules ask only for a
 * passport; a younger child's is welcome and not demanded.
 */
final class PassportCopy implements DocumentRule {
    private static final Paper PAPER = new Paper(FindingCode.PASSPORT_MISSING, "rule 7(2)", DocumentKind.PASSPORT);

    @Override
    public Stream<Demand> demands(Application application, LocalDate today) {
        return application
                .leaving()
                .filter(LeavingPerson::citizen)
                .filter(person -> !Ages.shownByBirthCertificate(person, today))
                .map(person -> PAPER.of(person.id(), application));
    }
}
