package kz.consular.gateway.decision;

import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.domain.LocalizedText;

/**
 * The term of a restriction.
 *
 * @param wording such as "until the debt is repaid in full"
 * @param until the last day, where it is known
 */
public record Term(LocalizedText wording, Optional<LocalDate> until) {

    /** The term that the Law sets for the ground. */
    public static Term of(Ground ground, Optional<LocalDate> until) {
        return new Term(ground.lastsUntil(), until);
    }
}
