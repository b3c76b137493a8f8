package kz.consular.gateway.console.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses: after five failures of a name from an address, each further one doubles a wait in which not
 * even the right password is looked at. Memory is bounded: the longest untouched is forgotten first.
 */
final class SignInAttempts {
    static final int FREE = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Guesser, Failures> failures;

    private record Guesser(String name, String address) {}

    private record Failures(int count, Instant waitsUntil) {}

    SignInAttempts(Clock clock) {
        this(clock, REMEMBERED);
    }

    SignInAttempts(Clock clock, int remembered) {
        this.clock = clock;
        this.failures = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Guesser, Failures> eldest) {
                return size() > remembered;
            }
        };
    }

    synchronized boolean mustWait(String name, String address) {
        var known = failures.get(new Guesser(name, address));
        return known != null && clock.instant().isBefore(known.waitsUntil());
    }

    /** @return whether from now on a wait holds */
    synchronized boolean failed(String name, String address) {
        var now = clock.instant();
        var guesser = new Guesser(name, address);
        var before = failures.get(guesser);
        var count = before == null ? 1 : before.count() + 1;
        var wait = waitAfter(count);
        failures.put(guesser, new Failures(count, now.plus(wait)));
        return wait.isPositive();
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(new Guesser(name, address));
    }

    static Duration waitAfter(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        var doublings = Math.min(count - FREE, 20);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
