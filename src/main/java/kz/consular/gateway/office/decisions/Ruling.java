package kz.consular.gateway.office.decisions;

import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.decision.Ground;
import kz.consular.gateway.domain.LocalizedText;

/** What the officer of the office decides; the Rules say what the decision then holds. */
public sealed interface Ruling {

    /** No ground for refusal was found (rules 5, 8 and 9). */
    record Permit() implements Ruling {}

    /**
     * A ground was found (rules 3 and 9).
     *
     * @param until the last day, where it is known; needed where access to state secrets restricts by contract
     * @param appealProcedure to whom the citizen complains, and how
     */
    record Restrict(Ground ground, Optional<LocalDate> until, LocalizedText appealProcedure) implements Ruling {}
}
