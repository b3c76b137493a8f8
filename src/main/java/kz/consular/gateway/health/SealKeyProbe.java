package kz.consular.gateway.health;

import static kz.consular.gateway.health.HealthReason.Code.KEYS_SIGN;
import static kz.consular.gateway.health.HealthReason.Code.KEYS_SIGN_SO_FAR;
import static kz.consular.gateway.health.HealthReason.Code.KEY_DOES_NOT_SIGN;
import static kz.consular.gateway.health.HealthReason.Code.KEY_OF_ANOTHER_CERTIFICATE;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.signature.keys.SealingKeyUnavailable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Checks that the seal keys of this node sign and that their certificates verify the signatures. Each check tries at
 * most {@value #KEYS_PER_CHECK} keys: first those that have never signed or failed last, then those that signed longest
 * ago. So a node with few keys tries all of them each time. A node with the keys of the whole country needs some
 * minutes after its start for all of them, and then tries each key about every quarter of an hour. For that time the
 * loss of a key may go unnoticed here, though not where it has to seal.
 */
@Component("seal-key")
@Order(2)
final class SealKeyProbe extends Probe {
    static final int KEYS_PER_CHECK = 16;

    private final SealKeys keys;
    private final AtomicLong turn = new AtomicLong();
    /** The turn at which each key signed last; without the keys that have never signed or failed last. */
    private final Map<String, Long> signed = new ConcurrentHashMap<>();

    SealKeyProbe(SealKeys keys, ProbeTiming timing, Clock clock) {
        super(
                "seal-key",
                "Look at the keystore of gateway.signing.keystore, or at the security provider that holds the key.",
                timing,
                clock);
        this.keys = keys;
    }

    @Override
    ComponentHealth check() {
        var failures = next().stream().flatMap(name -> attempt(name).stream()).toList();
        if (!failures.isEmpty()) {
            return down(failures.getFirst());
        }
        var all = keys.names().size();
        return up(
                signed.size() < all
                        ? HealthReason.of(KEYS_SIGN_SO_FAR, signed.size(), all)
                        : HealthReason.of(KEYS_SIGN, all));
    }

    private List<String> next() {
        return keys.names().stream()
                .sorted(Comparator.comparing(name -> signed.getOrDefault(name, 0L)))
                .limit(KEYS_PER_CHECK)
                .toList();
    }

    private Optional<HealthReason> attempt(String name) {
        var failure = failure(name);
        if (failure.isPresent()) {
            signed.remove(name);
        } else {
            signed.put(name, turn.incrementAndGet());
        }
        return failure;
    }

    private Optional<HealthReason> failure(String name) {
        try {
            return keys.key(name).signs()
                    ? Optional.empty()
                    : Optional.of(HealthReason.of(KEY_OF_ANOTHER_CERTIFICATE, name));
        } catch (SealingKeyUnavailable | IllegalArgumentException e) {
            return Optional.of(HealthReason.of(KEY_DOES_NOT_SIGN, name, String.valueOf(e.getMessage())));
        }
    }

    /** Zero until every key has been tried. */
    @Override
    Duration rest() {
        return signed.size() < keys.names().size() ? Duration.ZERO : Duration.ofMinutes(1);
    }
}
