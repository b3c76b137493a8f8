package kz.consular.gateway.regulation;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.Application;

/**
 * Rule 6: parents file for children. A person aged 18 files alone, or a representative does for one whom a court
 * declared incapable; either way in an application of that person's own.
 */
final class ChildrenAreMinors implements Rule {

    @Override
    public Stream<Finding> check(Application application, LocalDate today) {
        return application.children().stream()
                .filter(child -> !Ages.minor(child, today))
                .map(child -> Finding.of(FindingCode.ADULT_APPLIES_SEPARATELY, "rule 6", child.id()));
    }
}
