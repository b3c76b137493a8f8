package kz.consular.gateway.regulation;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.Application;
import kz.consular.gateway.territory.Reading;
import kz.consular.gateway.territory.Territories;

/**
 * Rule 10, third part: the office of the applicant's last registration decides, so a last registration is stated, with a
 * code that leads to a district of today.
 */
final class LastRegistration implements Rule {
    private static final String CITATION = "rule 10";

    private final Territories territories;

    LastRegistration(Territories territories) {
        this.territories = territories;
    }

    @Override
    public Stream<Finding> check(Application application, LocalDate today) {
        return application
                .lastRegistration()
                .map(registration -> switch (territories.read(registration)) {
                    case Reading.Resolved resolved -> Stream.<Finding>empty();
                    case Reading.Unknown unknown ->
                        Stream.of(Finding.of(FindingCode.REGISTRATION_UNKNOWN_CODE, CITATION));
                })
                .orElseGet(() -> Stream.of(Finding.of(FindingCode.REGISTRATION_MISSING, CITATION)));
    }
}
