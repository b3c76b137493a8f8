package kz.consular.gateway.regulation.resolution361;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.regulation.Finding;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Rule;

/**
 * Rules 7(5) and 7(6): it must be stated with whom a minor leaves, where one of the paragraphs depends on it. For a married
 * minor without a statement the gateway assumes that the minor leaves alone: from 16 on a married person applies without
 * representatives (rule 6).
 */
public final class DepartureStated implements Rule {

    @Override
    public Stream<Finding> check(Application application, LocalDate today) {
        return application
                .leaving()
                .filter(person -> person.departure().isEmpty())
                .filter(person -> !ApplicantMayApply.reachedApplyingAge(person, today))
                .flatMap(person -> finding(person, today));
    }

    private static Stream<Finding> finding(LeavingPerson person, LocalDate today) {
        var opinion = Stream.of(ChildOpinion.CITATION).filter(_ -> ChildOpinion.concerns(person, today));
        var consent = Stream.of(OtherParentConsent.CITATION).filter(_ -> OtherParentConsent.concerns(person, today));
        var citation = Stream.concat(opinion, consent).collect(joining(", "));
        return citation.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.of(FindingCode.DEPARTURE_NOT_STATED, citation, person.id()));
    }
}
