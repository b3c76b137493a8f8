package kz.consular.gateway.regulation;

import java.time.LocalDate;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.Application;

/** A rule that no document can satisfy: who applies, where from, and what must be stated. */
interface Rule {

    /** @param today the day of lodging: ages are counted on it */
    Stream<Finding> check(Application application, LocalDate today);
}
