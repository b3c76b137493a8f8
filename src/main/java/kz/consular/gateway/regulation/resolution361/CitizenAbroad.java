package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.regulation.FindingCode.APPLICANT_NOT_ABROAD;
import static kz.consular.gateway.regulation.FindingCode.APPLICANT_NOT_CITIZEN;
import static kz.consular.gateway.regulation.FindingCode.NOT_ON_TEMPORARY_AFFAIRS;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.regulation.Finding;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Rule;

/**
 * Rule 10, first part: a mission accepts the applications of citizens of Kazakhstan who left on temporary affairs and
 * wish to stay abroad. A present registration in Kazakhstan does not matter.
 */
public final class CitizenAbroad implements Rule {
    private static final String CITATION = "rule 10";

    @Override
    public Stream<Finding> check(Application application, LocalDate today) {
        return Stream.of(
                        unless(application.applicant().citizen(), APPLICANT_NOT_CITIZEN),
                        unless(!application.addressAbroad().country().isKazakhstan(), APPLICANT_NOT_ABROAD),
                        unless(application.leftOnTemporaryAffairs(), NOT_ON_TEMPORARY_AFFAIRS))
                .flatMap(finding -> finding);
    }

    private static Stream<Finding> unless(boolean holds, FindingCode code) {
        return holds ? Stream.empty() : Stream.of(Finding.of(code, CITATION));
    }
}
