package kz.consular.gateway.demo.rehearsal;

import java.time.Duration;

/** The rehearsal waited for a state that did not come. */
final class RehearsalStuck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RehearsalStuck(String expected, Duration waited) {
        super("The rehearsal waited " + waited.toSeconds() + " s until " + expected
                + ", in vain. The log says why. Correct the cause and start again: nothing that was accepted is lost.");
    }
}
