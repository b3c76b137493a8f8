package kz.consular.gateway.territory;

import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.domain.KatoCode;

/**
 * One row of the table: what a district code meant until a day. {@code since} is not kept: it says "not before", and a
 * registration whose papers carry a newer code than its days would allow is still read by that code.
 *
 * @param until the day on which the code ceased to mean this district; absent while it does
 * @param successor the code that took its place on that day
 */
record District(Territory territory, Optional<LocalDate> until, Optional<KatoCode> successor) {
    District {
        if (until.isPresent() != successor.isPresent()) {
            throw new IllegalArgumentException(
                    "The retired code " + territory.kato() + " has a day of retirement and a successor, or neither");
        }
    }

    boolean current() {
        return until.isEmpty();
    }

    /** On the day of retirement itself the code already means what comes after. */
    boolean standsOn(LocalDate day) {
        return until.isEmpty() || day.isBefore(until.get());
    }
}
