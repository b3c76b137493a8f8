package kz.consular.gateway.regulation.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.Application;

/** A paragraph that demands a document. Each demand is a line of the list of documents, and a finding when it is unmet. */
public interface DocumentRule {

    /** @param today the day of lodging: ages are counted on it */
    Stream<Demand> demands(Application application, LocalDate today);
}
