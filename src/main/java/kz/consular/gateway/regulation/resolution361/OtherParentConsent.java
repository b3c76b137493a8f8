package kz.consular.gateway.regulation.resolution361;

import static kz.consular.gateway.domain.application.DocumentKind.OTHER_PARENT_CONSENT;
import static kz.consular.gateway.domain.application.DocumentKind.OTHER_PARENT_COURT_DECISION;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.domain.application.MinorDeparture;
import kz.consular.gateway.domain.application.OtherParent;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Ages;
import kz.consular.gateway.regulation.rules.Demand;
import kz.consular.gateway.regulation.rules.DocumentRule;
import kz.consular.gateway.regulation.rules.Paper;

/**
 * Rule 7(6): for every leaving citizen under 18 who leaves with one parent, guardian or trustee while the other parent
 * lives in Kazakhstan, that parent's notarised consent or a court's decision. The paragraph speaks of age alone:
 * marriage changes nothing where this departure is stated.
 */
public final class OtherParentConsent implements DocumentRule {
    static final String CITATION = "rule 7(6)";

    private static final Paper PAPER = new Paper(
            FindingCode.OTHER_PARENT_CONSENT_MISSING, CITATION, OTHER_PARENT_CONSENT, OTHER_PARENT_COURT_DECISION);

    @Override
    public Stream<Demand> demands(Application application, LocalDate today) {
        return application
                .leaving()
                .filter(person -> otherParentIs(OtherParent.LIVES_IN_KAZAKHSTAN, person, today))
                .map(person -> PAPER.of(person.id(), application));
    }

    static boolean concerns(LeavingPerson person, LocalDate today) {
        return person.citizen() && Ages.minor(person, today);
    }

    /** Whether the paragraph concerns the person, and the parent who does not leave is in this situation. */
    public static boolean otherParentIs(OtherParent situation, LeavingPerson person, LocalDate today) {
        return concerns(person, today)
                && person.departure()
                        .filter(departure -> departure instanceof MinorDeparture.WithOne withOne
                                && withOne.otherParent() == situation)
                        .isPresent();
    }
}
