package kz.consular.gateway.regulation.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.regulation.Finding;

/** A rule that no document can satisfy: who applies, where from, and what must be stated. */
public interface Rule {

    /** @param today the day of lodging: ages are counted on it */
    Stream<Finding> check(Application application, LocalDate today);
}
