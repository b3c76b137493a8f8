package kz.consular.gateway.monitor.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides which heartbeats carry the certificates of this node, which may be hundreds: the first after a change, and one every ten
 * minutes for a monitor that missed it.
 */
@Component
final class CertificateReporting {
    static final Duration INTERVAL = Duration.ofMinutes(10);

    private final Clock clock;
    private @Nullable Reported last;

    CertificateReporting(Clock clock) {
        this.clock = clock;
    }

    private record Reported(Instant at, List<Heartbeat.Certificate> certificates) {}

    /** The time of the last report of these certificates; empty if a report is due. */
    Optional<Instant> reportedAt(List<Heartbeat.Certificate> found) {
        return Optional.ofNullable(last)
                .filter(reported -> reported.certificates().equals(found))
                .map(Reported::at)
                .filter(at -> clock.instant().isBefore(at.plus(INTERVAL)));
    }

    void reported(List<Heartbeat.Certificate> certificates) {
        last = new Reported(clock.instant(), List.copyOf(certificates));
    }
}
