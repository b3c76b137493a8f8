package kz.consular.gateway.health;

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
        var expired = in(State.DOWN, all);
        if (!expired.isEmpty()) {
            return found(State.DOWN, "Expired: " + named(expired));
        }
        var soon = in(State.WARNING, all);
        return soon.isEmpty()
                ? ComponentHealth.up(name(), "Certificates and revocation lists that hold: " + all.size() + ".")
                : found(State.WARNING, "To be renewed: " + named(soon));
    }

    private static List<CertificateInUse> in(State state, List<CertificateInUse> all) {
        return all.stream().filter(one -> one.state() == state).toList();
    }

    private static String named(List<CertificateInUse> some) {
        var names = some.stream()
                .limit(SHOWN)
                .map(one -> one.purpose() + " " + one.subject() + " on " + one.notAfter())
                .collect(Collectors.joining(", "));
        return names + (some.size() > SHOWN ? ", and " + (some.size() - SHOWN) + " more." : ".");
    }

    private ComponentHealth found(State state, String reason) {
        return new ComponentHealth(name(), state, reason, remedy());
    }

    @Override
    public String remedy() {
        return "Have the certificate renewed by its authority and put in place, or fetch the authority's new list.";
    }
}
