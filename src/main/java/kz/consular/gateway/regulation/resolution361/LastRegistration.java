package kz.consular.gateway.regulation.resolution361;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.regulation.Finding;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Rule;
import kz.consular.gateway.territory.Territories;
import kz.consular.gateway.territory.TerritoryLookup;

/**
 * Rule 10, third part: the office of the applicant's last registration decides, so a last registration is stated, with a
 * code that leads to a current district.
 */
public final class LastRegistration implements Rule {
    private static final String CITATION = "rule 10";

    private final Territories territories;

    public LastRegistration(Territories territories) {
        this.territories = territories;
    }

    @Override
    public Stream<Finding> check(Application application, LocalDate today) {
        return application
                .lastRegistration()
                .map(registration -> switch (territories.read(registration)) {
                    case TerritoryLookup.Resolved resolved -> Stream.<Finding>empty();
                    case TerritoryLookup.Unknown unknown ->
                        Stream.of(Finding.of(FindingCode.REGISTRATION_UNKNOWN_CODE, CITATION));
                })
                .orElseGet(() -> Stream.of(Finding.of(FindingCode.REGISTRATION_MISSING, CITATION)));
    }
}
