package kz.consular.gateway.regulation.resolution361;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.regulation.Finding;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Rule;

/**
 * Rule 6: a person aged 18, or aged 16 and married, applies in person unless a court declared the person incapable.
 * In all other cases a legal representative files and signs in that capacity. An unnecessary representative is no finding.
 */
public final class ApplicantMayApply implements Rule {
    private static final String CITATION = "rule 6";
    private static final int AGE = 18;
    private static final int AGE_WHEN_MARRIED = 16;

    @Override
    public Stream<Finding> check(Application application, LocalDate today) {
        if (!application.declaredIncapable() && reachedApplyingAge(application.applicant(), today)) {
            return Stream.empty();
        }
        return application
                .representative()
                .map(representative -> representative.signsApplication()
                        ? Stream.<Finding>empty()
                        : Stream.of(Finding.of(FindingCode.REPRESENTATIVE_MUST_SIGN, CITATION)))
                .orElseGet(() -> Stream.of(Finding.of(FindingCode.REPRESENTATIVE_MISSING, CITATION)));
    }

    static boolean reachedApplyingAge(LeavingPerson person, LocalDate today) {
        return person.ageOn(today) >= (person.married() ? AGE_WHEN_MARRIED : AGE);
    }
}
