package kz.consular.gateway.demo.rehearsal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How a person at a desk waits: looks again until it is there, and after a while asks why it is not. */
final class Patience {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration END = Duration.ofSeconds(60);

    private Patience() {}

    /** @throws RehearsalStuck when it is still not so after a minute */
    static void until(String what, BooleanSupplier there) {
        var end = System.nanoTime() + END.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new RehearsalStuck(what, END);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
