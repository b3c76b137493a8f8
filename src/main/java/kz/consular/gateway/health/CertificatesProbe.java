package kz.consular.gateway.health;

import static kz.consular.gateway.health.HealthReason.Code.CERTIFICATES_EXPIRED;
import static kz.consular.gateway.health.HealthReason.Code.CERTIFICATES_EXPIRED_AND_MORE;
import static kz.consular.gateway.health.HealthReason.Code.CERTIFICATES_HOLD;
import static kz.consular.gateway.health.HealthReason.Code.CERTIFICATES_TO_RENEW;
import static kz.consular.gateway.health.HealthReason.Code.CERTIFICATES_TO_RENEW_AND_MORE;

import java.util.List;
import java.util.stream.Collectors;

/** No certificate in use, and no revocation list, has expired or soon will. */
final class CertificatesProbe implements Probe {
    private static final int SHOWN = 3;

    private final CertificatesInUse certificates;

    CertificatesProbe(CertificatesInUse certificates) {
        this.certificates = certificates;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public ComponentHealth look() {
        var all = certificates.list();
        var expired = in(HealthState.DOWN, all);
        if (!expired.isEmpty()) {
            return found(HealthState.DOWN, named(expired, CERTIFICATES_EXPIRED, CERTIFICATES_EXPIRED_AND_MORE));
        }
        var soon = in(HealthState.WARNING, all);
        return soon.isEmpty()
                ? ComponentHealth.up(name(), HealthReason.of(CERTIFICATES_HOLD, all.size()))
                : found(HealthState.WARNING, named(soon, CERTIFICATES_TO_RENEW, CERTIFICATES_TO_RENEW_AND_MORE));
    }

    private static List<CertificateInUse> in(HealthState state, List<CertificateInUse> all) {
        return all.stream().filter(one -> one.state() == state).toList();
    }

    private static HealthReason named(List<CertificateInUse> some, HealthReason.Code all, HealthReason.Code andMore) {
        var names = some.stream()
                .limit(SHOWN)
                .map(one -> one.purpose() + " " + one.subject() + " (" + one.notAfter() + ")")
                .collect(Collectors.joining(", "));
        return some.size() > SHOWN ? HealthReason.of(andMore, names, some.size() - SHOWN) : HealthReason.of(all, names);
    }

    private ComponentHealth found(HealthState state, HealthReason reason) {
        return new ComponentHealth(name(), state, reason, remedy());
    }

    @Override
    public String remedy() {
        return "Have the certificate renewed by its authority and put in place, or fetch the authority's new list.";
    }
}
