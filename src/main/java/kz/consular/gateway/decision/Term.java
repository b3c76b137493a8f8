package kz.consular.gateway.decision;

import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.domain.LocalizedText;

/**
 * How long a restriction lasts.
 *
 * @param wording such as "until the debt is repaid in full"
 * @param until the last day, where it is known
 */
public record Term(LocalizedText wording, Optional<LocalDate> until) {

    /** As the Law sets it for the ground. */
    public static Term of(Ground ground, Optional<LocalDate> until) {
        return new Term(ground.lastsUntil(), until);
    }
}
