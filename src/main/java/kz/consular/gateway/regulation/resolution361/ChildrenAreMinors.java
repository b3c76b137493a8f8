package kz.consular.gateway.regulation.resolution361;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.regulation.Finding;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.rules.Ages;
import kz.consular.gateway.regulation.rules.Rule;

/**
 * Rule 6: parents file for children. For a person aged 18 there is a separate application, filed by the person, or by a
 * representative where a court declared the person incapable.
 */
public final class ChildrenAreMinors implements Rule {

    @Override
    public Stream<Finding> check(Application application, LocalDate today) {
        return application.children().stream()
                .filter(child -> !Ages.minor(child, today))
                .map(child -> Finding.of(FindingCode.ADULT_APPLIES_SEPARATELY, "rule 6", child.id()));
    }
}
