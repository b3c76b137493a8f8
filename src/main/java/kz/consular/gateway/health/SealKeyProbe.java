package kz.consular.gateway.health;

import static kz.consular.gateway.health.HealthReason.Code.KEYS_SIGN;
import static kz.consular.gateway.health.HealthReason.Code.KEYS_SIGN_SO_FAR;
import static kz.consular.gateway.health.HealthReason.Code.KEY_DOES_NOT_SIGN;
import static kz.consular.gateway.health.HealthReason.Code.KEY_OF_ANOTHER_CERTIFICATE;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.signature.keys.SealingKeyUnavailable;

/**
 * The seal keys of this node sign, and their certificates verify the signatures. Each look tries a few: those first that never
 * signed or last did not, then those that signed longest ago. A node with a few keys so tries all of them each time. One that
 * holds the keys of the whole country takes some minutes after its start for all, tells meanwhile how far it is, and then comes
 * round to each key about every quarter of an hour: for so long a key that is lost may go unnoticed here, though not where it is
 * to seal.
 */
final class SealKeyProbe implements Probe {
    static final int FEW = 16;

    private final SealKeys keys;
    private final AtomicLong turn = new AtomicLong();
    /** At which turn each signed last; without those that never did, or last did not. */
    private final Map<String, Long> signed = new ConcurrentHashMap<>();

    SealKeyProbe(SealKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "seal-key";
    }

    @Override
    public ComponentHealth look() {
        var troubles = next().stream().flatMap(name -> attempt(name).stream()).toList();
        if (!troubles.isEmpty()) {
            return new ComponentHealth(name(), HealthState.DOWN, troubles.getFirst(), remedy());
        }
        var all = keys.names().size();
        return ComponentHealth.up(
                name(),
                signed.size() < all
                        ? HealthReason.of(KEYS_SIGN_SO_FAR, signed.size(), all)
                        : HealthReason.of(KEYS_SIGN, all));
    }

    private List<String> next() {
        return keys.names().stream()
                .sorted(Comparator.comparing(name -> signed.getOrDefault(name, 0L)))
                .limit(FEW)
                .toList();
    }

    /** One that fails ends no look: the others have their turn all the same. */
    private Optional<HealthReason> attempt(String name) {
        var trouble = trouble(name);
        if (trouble.isPresent()) {
            signed.remove(name);
        } else {
            signed.put(name, turn.incrementAndGet());
        }
        return trouble;
    }

    private Optional<HealthReason> trouble(String name) {
        try {
            return keys.key(name).signs()
                    ? Optional.empty()
                    : Optional.of(HealthReason.of(KEY_OF_ANOTHER_CERTIFICATE, name));
        } catch (SealingKeyUnavailable | IllegalArgumentException e) {
            return Optional.of(HealthReason.of(KEY_DOES_NOT_SIGN, name, String.valueOf(e.getMessage())));
        }
    }

    /** None before every key was tried. */
    @Override
    public Duration rest() {
        return signed.size() < keys.names().size() ? Duration.ZERO : Duration.ofMinutes(1);
    }

    @Override
    public String remedy() {
        return "Look at the keystore of gateway.signing.keystore, or at the security provider that holds the key.";
    }
}
