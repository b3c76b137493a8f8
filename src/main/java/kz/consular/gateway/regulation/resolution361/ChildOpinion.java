package kz.consular.gateway.regulation.resolution361;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.domain.application.MinorDeparture;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Ages;
import kz.consular.gateway.regulation.rules.Demand;
import kz.consular.gateway.regulation.rules.DocumentRule;
import kz.consular.gateway.regulation.rules.Paper;

/**
 * Rule 7(5): the conclusion of the guardianship bodies on the opinion of every child aged 10 to 17, citizen or not, who
 * leaves with parents or other legal representatives. The paragraph speaks of age alone: marriage changes nothing
 * where this departure is stated.
 */
public final class ChildOpinion implements DocumentRule {
    static final String CITATION = "rule 7(5)";

    private static final Paper PAPER =
            new Paper(FindingCode.CHILD_OPINION_MISSING, CITATION, DocumentKind.CHILD_OPINION_CONCLUSION);

    @Override
    public Stream<Demand> demands(Application application, LocalDate today) {
        return application
                .leaving()
                .filter(person -> concerns(person, today))
                .filter(person ->
                        person.departure().filter(MinorDeparture::accompanied).isPresent())
                .map(person -> PAPER.of(person.id(), application));
    }

    static boolean concerns(LeavingPerson person, LocalDate today) {
        return Ages.minor(person, today) && Ages.opinionIsHeard(person, today);
    }
}
