package kz.consular.gateway.regulation;

import static kz.consular.gateway.casefile.DocumentKind.ALIMONY_AGREEMENT;
import static kz.consular.gateway.casefile.DocumentKind.ALIMONY_COURT_DECISION;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.Application;
import kz.consular.gateway.casefile.Dependant;

/**
 * Rule 7(3): an alimony agreement, or a court decision, for every maintained family member who stays in Kazakhstan. One
 * paper may cover several persons and then names each. Where the registration is not known, no paper is demanded: the
 * office is asked to establish it ({@link RegistrationsToEstablish}).
 */
final class AlimonyForDependants implements DocumentRule {
    private static final Paper PAPER =
            new Paper(FindingCode.ALIMONY_PAPER_MISSING, "rule 7(3)", ALIMONY_AGREEMENT, ALIMONY_COURT_DECISION);

    @Override
    public Stream<Demand> demands(Application application, LocalDate today) {
        return application.dependants().stream()
                .filter(Dependant::registrationKnown)
                .map(dependant -> PAPER.of(dependant.id(), application));
    }
}
