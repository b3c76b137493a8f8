package kz.consular.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kz.consular.gateway.signature.TestClock;
import kz.consular.gateway.signature.trust.Expiry;
import kz.consular.gateway.signature.trust.Expiry.Purpose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Certificates and revocation lists in use")
class CertificatesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration WEEK = Duration.ofDays(7);

    static Stream<Arguments> bounds() {
        var year = Duration.ofDays(365);
        return Stream.of(
                arguments(Purpose.SEAL_KEY, year, Duration.ofDays(30), HealthState.UP, 30),
                arguments(Purpose.SEAL_KEY, year, Duration.ofDays(30).minus(SECOND), HealthState.WARNING, 29),
                arguments(Purpose.SEAL_KEY, year, Duration.ZERO, HealthState.WARNING, 0),
                arguments(Purpose.SEAL_KEY, year, SECOND.negated(), HealthState.DOWN, -1),
                // A list with a life of a week does not warn on the day on which it was issued.
                arguments(Purpose.TLS_REVOCATION_LIST, WEEK, WEEK.dividedBy(4), HealthState.UP, 1),
                arguments(Purpose.TLS_REVOCATION_LIST, WEEK, WEEK.dividedBy(4).minus(SECOND), HealthState.WARNING, 1),
                arguments(Purpose.TLS_REVOCATION_LIST, WEEK, SECOND.negated(), HealthState.DOWN, -1),
                arguments(Purpose.SEAL_REVOCATION_LIST, year, Duration.ofDays(30), HealthState.UP, 30));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void hold_warn_and_expire(Purpose purpose, Duration life, Duration left, HealthState state, long days) {
        var until = NOW.plus(left);

        var found = CertificateInUse.at(new Expiry(purpose, "mission.BERLIN", until.minus(life), until), NOW);

        assertThat(found.state()).isEqualTo(state);
        assertThat(found.daysLeft()).isEqualTo(days);
    }

    @Test
    void are_listed_once_by_the_one_that_lasts_longest_in_the_order_of_expiry() {
        var list = certificates(
                () -> List.of(expiry(Purpose.SEAL_KEY, "office.711110000", 400)),
                () -> List.of(
                        expiry(Purpose.OFFICE_SEAL, "office.711110000", 400),
                        expiry(Purpose.OFFICE_SEAL, "office.751110000", -3),
                        expiry(Purpose.OFFICE_SEAL, "office.751110000", 300)));

        assertThat(list.list())
                .extracting(one -> one.purpose() + " " + one.subject() + " " + one.daysLeft())
                .containsExactly("office-seal office.751110000 300", "seal-key office.711110000 400");
    }

    @Test
    void are_down_with_one_that_has_expired_and_a_warning_with_one_that_soon_will() {
        var fine = expiry(Purpose.SEAL_KEY, "mission.BERLIN", 300);
        var soon = expiry(Purpose.TLS_SERVER, "gateway.example", 7);
        var gone = expiry(Purpose.BROKER_KEY, "berlin", -1);

        assertThat(found(fine).state()).isEqualTo(HealthState.UP);
        assertThat(found(fine, soon)).satisfies(health -> {
            assertThat(health.state()).isEqualTo(HealthState.WARNING);
            assertThat(health.reason().inEnglish())
                    .isEqualTo("To be renewed: tls-server gateway.example (2026-03-09T07:00:00Z).");
        });
        assertThat(found(fine, soon, gone)).satisfies(health -> {
            assertThat(health.state()).isEqualTo(HealthState.DOWN);
            assertThat(health.reason().inEnglish()).isEqualTo("Expired: broker-key berlin (2026-03-01T07:00:00Z).");
        });
    }

    @Test
    void that_cannot_be_read_are_down() {
        var node = new NodeHealth(List.of(probe(() -> {
            throw new IOException("crl.pem is gone");
        })));

        assertThat(node.components()).singleElement().satisfies(health -> {
            assertThat(health.name()).isEqualTo("certificates");
            assertThat(health.state()).isEqualTo(HealthState.DOWN);
            assertThat(health.reason().inEnglish()).contains("crl.pem is gone");
        });
    }

    @Test
    void are_read_again_after_a_minute() {
        var clock = new TestClock(NOW);
        var readings = new AtomicInteger();
        var list = new CertificatesInUse(
                List.of(() -> {
                    readings.incrementAndGet();
                    return List.of(expiry(Purpose.SEAL_KEY, "mission.BERLIN", 1));
                }),
                clock);

        list.list();
        clock.forward(Duration.ofSeconds(59));
        assertThat(list.list())
                .singleElement()
                .satisfies(one -> assertThat(one.daysLeft()).isZero());
        assertThat(readings).hasValue(1);
        clock.forward(SECOND);
        list.list();
        assertThat(readings).hasValue(2);
    }

    private static ComponentHealth found(Expiry... expiries) {
        return probe(() -> List.of(expiries)).check();
    }

    private static CertificatesProbe probe(Expiry.Source expiries) {
        var timing = new ProbeTiming(Duration.ofSeconds(5), Duration.ofSeconds(5));
        return new CertificatesProbe(certificates(expiries), timing, new TestClock(NOW));
    }

    private static CertificatesInUse certificates(Expiry.Source... sources) {
        return new CertificatesInUse(List.of(sources), new TestClock(NOW));
    }

    private static Expiry expiry(Purpose purpose, String subject, int days) {
        return new Expiry(purpose, subject, NOW.minus(Duration.ofDays(365)), NOW.plus(Duration.ofDays(days)));
    }
}
