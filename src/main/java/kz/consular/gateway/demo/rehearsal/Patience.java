package kz.consular.gateway.demo.rehearsal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a state of the gateway as a person would: looks again and again, and gives up after a minute. */
final class Patience {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration END = Duration.ofSeconds(60);

    private Patience() {}

    /** @throws RehearsalStuck when the condition does not hold within a minute */
    static void until(String expected, BooleanSupplier condition) {
        var end = System.nanoTime() + END.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new RehearsalStuck(expected, END);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
