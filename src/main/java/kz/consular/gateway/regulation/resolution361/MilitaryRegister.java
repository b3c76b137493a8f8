package kz.consular.gateway.regulation.resolution361;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Demand;
import kz.consular.gateway.regulation.rules.DocumentRule;
import kz.consular.gateway.regulation.rules.Paper;

/** Rule 7(4): the certificate of removal, for every leaving person who is on the military register. */
public final class MilitaryRegister implements DocumentRule {
    private static final Paper PAPER = new Paper(
            FindingCode.MILITARY_REGISTER_REMOVAL_MISSING, "rule 7(4)", DocumentKind.MILITARY_REGISTER_REMOVAL);

    @Override
    public Stream<Demand> demands(Application application, LocalDate today) {
        return application
                .leaving()
                .filter(LeavingPerson::militaryRegister)
                .map(person -> PAPER.of(person.id(), application));
    }
}
