package kz.consular.gateway.monitor.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import kz.consular.gateway.signature.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Certificates are told of")
class CertificateReportingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");

    private final TestClock clock = new TestClock(NOW);
    private final CertificateReporting news = new CertificateReporting(clock);

    @Test
    void at_first_when_they_changed_and_every_ten_minutes() {
        assertThat(news.namedAt(seal(Heartbeat.State.UP))).as("at first").isEmpty();
        assertThat(news.namedAt(seal(Heartbeat.State.UP))).as("nobody heard").isEmpty();

        news.told(seal(Heartbeat.State.UP));

        assertThat(news.namedAt(seal(Heartbeat.State.UP))).contains(NOW);
        assertThat(news.namedAt(seal(Heartbeat.State.WARNING))).as("changed").isEmpty();
        assertThat(news.namedAt(List.of())).as("gone").isEmpty();
        clock.forward(CertificateReporting.AGAIN.minusSeconds(1));
        assertThat(news.namedAt(seal(Heartbeat.State.UP))).contains(NOW);
        clock.forward(Duration.ofSeconds(1));
        assertThat(news.namedAt(seal(Heartbeat.State.UP))).as("again").isEmpty();
    }

    private static List<Heartbeat.Certificate> seal(Heartbeat.State state) {
        return List.of(new Heartbeat.Certificate("seal-key", "mission.BERLIN", NOW, state));
    }
}
