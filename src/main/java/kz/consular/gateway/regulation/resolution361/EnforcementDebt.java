package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.application.DocumentKind.ENFORCEMENT_ANNULMENT;
import static kz.consular.gateway.domain.application.DocumentKind.ENFORCEMENT_FULFILMENT;
import static kz.consular.gateway.domain.application.DocumentKind.ENFORCEMENT_MEDIATION_AGREEMENT;
import static kz.consular.gateway.domain.application.DocumentKind.ENFORCEMENT_SETTLEMENT;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Demand;
import kz.consular.gateway.regulation.rules.DocumentRule;
import kz.consular.gateway.regulation.rules.Paper;

/**
 * Rule 7(3-1): for every leaving debtor in enforcement proceedings, any one of four documents. The text joins them by
 * neither "and" nor "or"; each by itself shows that the debt does not bar the departure.
 */
public final class EnforcementDebt implements DocumentRule {
    private static final Paper PAPER = new Paper(
            FindingCode.ENFORCEMENT_PAPER_MISSING,
            "rule 7(3-1)",
            ENFORCEMENT_SETTLEMENT,
            ENFORCEMENT_MEDIATION_AGREEMENT,
            ENFORCEMENT_FULFILMENT,
            ENFORCEMENT_ANNULMENT);

    @Override
    public Stream<Demand> demands(Application application, LocalDate today) {
        return application
                .leaving()
                .filter(LeavingPerson::enforcementDebtor)
                .map(person -> PAPER.of(person.id(), application));
    }
}
