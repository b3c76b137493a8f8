package kz.consular.gateway.health;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import kz.consular.gateway.signature.trust.Expiry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All certificates and revocation lists that this node uses. The files are read at most once a minute. */
@Component
public final class CertificatesInUse {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final List<Expiry.Source> sources;
    private final Clock clock;
    private volatile @Nullable Reading last;

    private record Reading(Instant at, List<Expiry> found) {}

    @Autowired
    CertificatesInUse(ObjectProvider<Expiry.Source> sources, Clock clock) {
        this(sources.orderedStream().toList(), clock);
    }

    CertificatesInUse(List<Expiry.Source> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /**
     * The entries in the order in which they expire. Of several with the same purpose and subject only the one that
     * lasts longest is listed, because it replaces the others. An office whose seal key is here is listed once.
     *
     * @throws IllegalStateException when a file cannot be read; the message names the cause
     */
    public List<CertificateInUse> list() {
        var now = clock.instant();
        return found(now).stream()
                .map(expiry -> CertificateInUse.at(expiry, now))
                .sorted(Comparator.comparing(CertificateInUse::notAfter)
                        .thenComparing(CertificateInUse::purpose)
                        .thenComparing(CertificateInUse::subject))
                .toList();
    }

    private List<Expiry> found(Instant now) {
        var known = last;
        if (known == null || !now.isBefore(known.at().plus(FRESH))) {
            known = new Reading(now, List.copyOf(lasting()));
            last = known;
        }
        return known.found();
    }

    private Collection<Expiry> lasting() {
        var lasting = new TreeMap<String, Expiry>();
        for (var source : sources) {
            for (var expiry : read(source)) {
                lasting.merge(name(expiry.purpose(), expiry.subject()), expiry, CertificatesInUse::later);
            }
        }
        lasting.values()
                .removeIf(expiry -> expiry.purpose() == Expiry.Purpose.OFFICE_SEAL
                        && lasting.containsKey(name(Expiry.Purpose.SEAL_KEY, expiry.subject())));
        return lasting.values();
    }

    private static String name(Expiry.Purpose purpose, String subject) {
        return purpose.code() + " " + subject;
    }

    private static Expiry later(Expiry one, Expiry other) {
        return one.until().isBefore(other.until()) ? other : one;
    }

    private static List<Expiry> read(Expiry.Source source) {
        try {
            return source.list();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Certificates cannot be read: " + e.getMessage(), e);
        }
    }
}
