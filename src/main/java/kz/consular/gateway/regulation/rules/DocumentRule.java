package kz.consular.gateway.regulation.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;

/** A paragraph that asks for a document: of whom, and when. Each demand is both a line of the list and, unmet, a finding. */
public interface DocumentRule {

    /** @param today the day of lodging: ages are counted on it */
    Stream<Demand> demands(Application application, LocalDate today);
}
