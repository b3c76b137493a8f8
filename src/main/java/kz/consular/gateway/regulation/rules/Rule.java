package kz.consular.gateway.regulation.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.regulation.Finding;

/** A rule about the application itself, which no document satisfies: the applicant, the place, the required statements. */
public interface Rule {

    /** @param today the day of lodging: ages are counted on it */
    Stream<Finding> check(Application application, LocalDate today);
}
