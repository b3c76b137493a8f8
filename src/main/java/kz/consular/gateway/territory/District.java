package kz.consular.gateway.territory;

import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.domain.KatoCode;

/**
 * One row of the table: the meaning of a district code until a day. {@code since} is not kept: a registration with a code newer
 * than its last day is still read by that code.
 *
 * @param until the day on which the code lost this meaning; absent while it is valid
 * @param successor the code that replaced it on that day
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

    /** On the day of retirement itself the code already has its next meaning. */
    boolean standsOn(LocalDate day) {
        return until.isEmpty() || day.isBefore(until.get());
    }
}
