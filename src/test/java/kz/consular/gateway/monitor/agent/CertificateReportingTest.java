package kz.consular.gateway.monitor.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import kz.consular.gateway.signature.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Certificates are reported")
class CertificateReportingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");

    private final TestClock clock = new TestClock(NOW);
    private final CertificateReporting reporting = new CertificateReporting(clock);

    @Test
    void at_first_after_a_change_and_every_ten_minutes() {
        assertThat(reporting.reportedAt(seal(Heartbeat.State.UP)))
                .as("at first")
                .isEmpty();
        assertThat(reporting.reportedAt(seal(Heartbeat.State.UP)))
                .as("no report reached the broker")
                .isEmpty();

        reporting.reported(seal(Heartbeat.State.UP));

        assertThat(reporting.reportedAt(seal(Heartbeat.State.UP))).contains(NOW);
        assertThat(reporting.reportedAt(seal(Heartbeat.State.WARNING)))
                .as("changed")
                .isEmpty();
        assertThat(reporting.reportedAt(List.of())).as("gone").isEmpty();
        clock.forward(CertificateReporting.INTERVAL.minusSeconds(1));
        assertThat(reporting.reportedAt(seal(Heartbeat.State.UP))).contains(NOW);
        clock.forward(Duration.ofSeconds(1));
        assertThat(reporting.reportedAt(seal(Heartbeat.State.UP))).as("again").isEmpty();
    }

    private static List<Heartbeat.Certificate> seal(Heartbeat.State state) {
        return List.of(new Heartbeat.Certificate("seal-key", "mission.BERLIN", NOW, state));
    }
}
