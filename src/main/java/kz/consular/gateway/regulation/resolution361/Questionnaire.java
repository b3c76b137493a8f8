package kz.consular.gateway.regulation.resolution361;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Demand;
import kz.consular.gateway.regulation.rules.DocumentRule;
import kz.consular.gateway.regulation.rules.Paper;

/** Rule 7(1): a copy of the signed application-questionnaire, beside the structured data. */
public final class Questionnaire implements DocumentRule {
    private static final Paper PAPER =
            new Paper(FindingCode.QUESTIONNAIRE_MISSING, "rule 7(1)", DocumentKind.QUESTIONNAIRE);

    @Override
    public Stream<Demand> demands(Application application, LocalDate today) {
        return Stream.of(PAPER.in(application));
    }
}
