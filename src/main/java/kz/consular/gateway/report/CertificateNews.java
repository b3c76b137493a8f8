package kz.consular.gateway.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When monitors were told of the certificates of this node, which may be hundreds: anew when they changed, and every ten minutes for
 * a monitor that has missed that.
 */
final class CertificateNews {
    static final Duration AGAIN = Duration.ofMinutes(10);

    private final Clock clock;
    private @Nullable Told last;

    CertificateNews(Clock clock) {
        this.clock = clock;
    }

    private record Told(Instant at, List<Pulse.Certificate> certificates) {}

    /** When they were told of just these; empty where it is time to tell. */
    Optional<Instant> namedAt(List<Pulse.Certificate> found) {
        return Optional.ofNullable(last)
                .filter(told -> told.certificates().equals(found))
                .map(Told::at)
                .filter(at -> clock.instant().isBefore(at.plus(AGAIN)));
    }

    void told(List<Pulse.Certificate> certificates) {
        last = new Told(clock.instant(), List.copyOf(certificates));
    }
}
