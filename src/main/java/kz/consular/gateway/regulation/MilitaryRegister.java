package kz.consular.gateway.regulation;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.Application;
import kz.consular.gateway.casefile.DocumentKind;
import kz.consular.gateway.casefile.LeavingPerson;

/** Rule 7(4): the certificate of removal, for every leaving person who is on the military register. */
final class MilitaryRegister implements DocumentRule {
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
