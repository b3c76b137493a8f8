package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.application.DocumentKind.ALIMONY_AGREEMENT;
import static kz.consular.gateway.domain.application.DocumentKind.ALIMONY_COURT_DECISION;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.Dependant;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Demand;
import kz.consular.gateway.regulation.rules.DocumentRule;
import kz.consular.gateway.regulation.rules.Paper;

/**
 * Rule 7(3): an alimony agreement, or a court decision, for every maintained family member who stays in Kazakhstan. One
 * document may cover several persons and then names each. Where the registration is not known, no document is demanded: the
 * office is asked to establish it ({@code RegistrationsToEstablish}).
 */
public final class AlimonyForDependants implements DocumentRule {
    private static final Paper PAPER =
            new Paper(FindingCode.ALIMONY_PAPER_MISSING, "rule 7(3)", ALIMONY_AGREEMENT, ALIMONY_COURT_DECISION);

    @Override
    public Stream<Demand> demands(Application application, LocalDate today) {
        return application.dependants().stream()
                .filter(Dependant::registrationKnown)
                .map(dependant -> PAPER.of(dependant.id(), application));
    }
}
