package kz.consular.gateway.regulation.resolution361;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Ages;
import kz.consular.gateway.regulation.rules.Demand;
import kz.consular.gateway.regulation.rules.DocumentRule;
import kz.consular.gateway.regulation.rules.Paper;

/**
 * Rule 7(2): the passport of every leaving citizen aged 16 or over. An expired passport is enough: the Rules demand
 * only a passport. The passport of a younger child may be attached and is not demanded.
 */
public final class PassportCopy implements DocumentRule {
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
