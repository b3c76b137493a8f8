package kz.consular.gateway.regulation;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.Application;
import kz.consular.gateway.casefile.DocumentKind;

/** Rule 7(1): a copy of the signed application-questionnaire, besides the structured data. */
final class Questionnaire implements DocumentRule {
    private static final Paper PAPER =
            new Paper(FindingCode.QUESTIONNAIRE_MISSING, "rule 7(1)", DocumentKind.QUESTIONNAIRE);

    @Override
    public Stream<Demand> demands(Application application, LocalDate today) {
        return Stream.of(PAPER.in(application));
    }
}
