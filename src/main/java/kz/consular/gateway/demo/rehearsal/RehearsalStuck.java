package kz.consular.gateway.demo.rehearsal;

import java.time.Duration;

/** The rehearsal waits for something that does not come. */
final class RehearsalStuck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RehearsalStuck(String what, Duration waited) {
        super("The rehearsal waited " + waited.toSeconds() + " s until " + what
                + ", in vain. The log above says what holds it up; when it is mended, start again: nothing that was"
                + " accepted is lost.");
    }
}
