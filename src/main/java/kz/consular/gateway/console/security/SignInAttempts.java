package kz.consular.gateway.console.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down password guessing: from the fifth failure of a name from an address on, each failure doubles a wait in which no password
 * is checked. Memory is bounded: the least recently used entry is removed first.
 */
@Component
final class SignInAttempts {
    static final int FREE = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Origin, Failures> failures;

    private record Origin(String name, String address) {}

    private record Failures(int count, Instant waitsUntil) {}

    @Autowired
    SignInAttempts(Clock clock) {
        this(clock, REMEMBERED);
    }

    SignInAttempts(Clock clock, int remembered) {
        this.clock = clock;
        this.failures = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Origin, Failures> eldest) {
                return size() > remembered;
            }
        };
    }

    synchronized boolean mustWait(String name, String address) {
        var known = failures.get(new Origin(name, address));
        return known != null && clock.instant().isBefore(known.waitsUntil());
    }

    /** @return whether a wait begins */
    synchronized boolean failed(String name, String address) {
        var now = clock.instant();
        var origin = new Origin(name, address);
        var before = failures.get(origin);
        var count = before == null ? 1 : before.count() + 1;
        var wait = waitAfter(count);
        failures.put(origin, new Failures(count, now.plus(wait)));
        return wait.isPositive();
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(new Origin(name, address));
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
