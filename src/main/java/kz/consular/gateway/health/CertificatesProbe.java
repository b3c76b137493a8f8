package kz.consular.gateway.health;

import static kz.consular.gateway.health.HealthReason.Code.CERTIFICATES_EXPIRED;
import static kz.consular.gateway.health.HealthReason.Code.CERTIFICATES_EXPIRED_AND_MORE;
import static kz.consular.gateway.health.HealthReason.Code.CERTIFICATES_HOLD;
import static kz.consular.gateway.health.HealthReason.Code.CERTIFICATES_TO_RENEW;
import static kz.consular.gateway.health.HealthReason.Code.CERTIFICATES_TO_RENEW_AND_MORE;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Checks that no certificate and no revocation list in use has expired or expires soon. */
@Component("certificates")
@Order(5)
final class CertificatesProbe extends Probe {
    private static final int NAMED = 3;

    private final CertificatesInUse certificates;

    CertificatesProbe(CertificatesInUse certificates, ProbeTiming timing, Clock clock) {
        super(
                "certificates",
                "Have the certificate renewed by its authority and put in place, or fetch the authority's new list.",
                timing,
                clock);
        this.certificates = certificates;
    }

    @Override
    ComponentHealth check() {
        var all = certificates.list();
        var expired = in(HealthState.DOWN, all);
        if (!expired.isEmpty()) {
            return down(reason(expired, CERTIFICATES_EXPIRED, CERTIFICATES_EXPIRED_AND_MORE));
        }
        var soon = in(HealthState.WARNING, all);
        return soon.isEmpty()
                ? up(HealthReason.of(CERTIFICATES_HOLD, all.size()))
                : warning(reason(soon, CERTIFICATES_TO_RENEW, CERTIFICATES_TO_RENEW_AND_MORE));
    }

    private static List<CertificateInUse> in(HealthState state, List<CertificateInUse> all) {
        return all.stream().filter(one -> one.state() == state).toList();
    }

    private static HealthReason reason(List<CertificateInUse> some, HealthReason.Code all, HealthReason.Code andMore) {
        var names = some.stream()
                .limit(NAMED)
                .map(one -> one.purpose() + " " + one.subject() + " (" + one.notAfter() + ")")
                .collect(Collectors.joining(", "));
        return some.size() > NAMED ? HealthReason.of(andMore, names, some.size() - NAMED) : HealthReason.of(all, names);
    }
}
