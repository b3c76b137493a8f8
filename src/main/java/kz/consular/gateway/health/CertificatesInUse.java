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
import kz.consular.gateway.signature.trust.Expiries;
import kz.consular.gateway.signature.trust.Expiry;
import org.jspecify.annotations.Nullable;

/** Every certificate and revocation list on which this node stands, as its files said within the last minute. */
public final class CertificatesInUse {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final List<Expiries> rooms;
    private final Clock clock;
    private volatile @Nullable Reading last;

    private record Reading(Instant at, List<Expiry> found) {}

    CertificatesInUse(List<Expiries> rooms, Clock clock) {
        this.rooms = List.copyOf(rooms);
        this.clock = clock;
    }

    /**
     * The first to expire first. Of several for the same purpose and subject the one that lasts longest: it is there
     * because the other expires. An office whose key is here is told of once.
     *
     * @throws IllegalStateException when a file that holds some cannot be read; its message names what is wrong
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
        for (var room : rooms) {
            for (var expiry : read(room)) {
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

    private static List<Expiry> read(Expiries room) {
        try {
            return room.list();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Certificates cannot be read: " + e.getMessage(), e);
        }
    }
}
