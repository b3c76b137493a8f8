package kz.consular.gateway.regulation.resolution361;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Demand;
import kz.consular.gateway.regulation.rules.DocumentRule;
import kz.consular.gateway.regulation.rules.Paper;

/** Rule 7(7): one proof of payment of the state duty or the consular fee per application. */
public final class FeePayment implements DocumentRule {
    private static final Paper PAPER =
            new Paper(FindingCode.FEE_PAYMENT_MISSING, "rule 7(7)", DocumentKind.FEE_PAYMENT);

    @Override
    public Stream<Demand> demands(Application application, LocalDate today) {
        return Stream.of(PAPER.in(application));
    }
}
