package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import kz.consular.gateway.health.CertificateInUse;
import kz.consular.gateway.health.CertificatesInUse;
import org.springframework.stereotype.Component;

/** The time until each certificate and revocation list in use expires. */
@Component
final class CertificateGauges implements GaugeRefresh.Gauges {
    private final CertificatesInUse certificates;
    private final MultiGauge secondsLeft;
    private final Clock clock;

    CertificateGauges(CertificatesInUse certificates, MeterRegistry registry, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
        this.secondsLeft = MultiGauge.builder("gateway.certificate.seconds.left")
                .description("Until the certificate or the revocation list holds no longer; negative afterwards")
                .register(registry);
    }

    @Override
    public void refresh() {
        var now = clock.instant();
        secondsLeft.register(
                certificates.list().stream()
                        .map(certificate -> row(certificate, now))
                        .collect(Collectors.toList()),
                true);
    }

    private static MultiGauge.Row<?> row(CertificateInUse certificate, Instant now) {
        return MultiGauge.Row.of(
                Tags.of("purpose", certificate.purpose(), "subject", certificate.subject()),
                Duration.between(now, certificate.notAfter()).toSeconds());
    }
}
