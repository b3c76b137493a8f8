package kz.consular.gateway.monitor.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import org.jspecify.annotations.Nullable;

/**
 * When monitors were told of the certificates of this node, which may be hundreds: anew when they changed, and every ten minutes for
 * a monitor that has missed that.
 */
final class CertificateReporting {
    static final Duration AGAIN = Duration.ofMinutes(10);

    private final Clock clock;
    private @Nullable Told last;

    CertificateReporting(Clock clock) {
        this.clock = clock;
    }

    private record Told(Instant at, List<Heartbeat.Certificate> certificates) {}

    /** When they were told of just these; empty where it is time to tell. */
    Optional<Instant> namedAt(List<Heartbeat.Certificate> found) {
        return Optional.ofNullable(last)
                .filter(told -> told.certificates().equals(found))
                .map(Told::at)
                .filter(at -> clock.instant().isBefore(at.plus(AGAIN)));
    }

    void told(List<Heartbeat.Certificate> certificates) {
        last = new Told(clock.instant(), List.copyOf(certificates));
    }
}
