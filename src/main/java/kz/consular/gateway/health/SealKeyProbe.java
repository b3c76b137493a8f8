package kz.consular.gateway.health;

import static kz.consular.gateway.health.Reason.Code.KEYS_SIGN;
import static kz.consular.gateway.health.Reason.Code.KEY_DOES_NOT_SIGN;
import static kz.consular.gateway.health.Reason.Code.KEY_OF_ANOTHER_CERTIFICATE;

import java.time.Duration;
import kz.consular.gateway.signing.SealKeys;
import kz.consular.gateway.signing.SealingKeyUnavailable;

/** Every seal key of this node signs, and its certificate verifies the signature. */
final class SealKeyProbe implements Probe {
    private final SealKeys keys;

    SealKeyProbe(SealKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "seal-key";
    }

    @Override
    public ComponentHealth look() {
        var names = keys.names();
        for (var name : names) {
            try {
                if (!keys.key(name).signs()) {
                    return down(Reason.of(KEY_OF_ANOTHER_CERTIFICATE, name));
                }
            } catch (SealingKeyUnavailable | IllegalArgumentException e) {
                return down(Reason.of(KEY_DOES_NOT_SIGN, name, e.getMessage()));
            }
        }
        return ComponentHealth.up(name(), Reason.of(KEYS_SIGN, names.size()));
    }

    private ComponentHealth down(Reason reason) {
        return new ComponentHealth(name(), State.DOWN, reason, remedy());
    }

    /** To sign with the keys of a whole country takes a third of a second. */
    @Override
    public Duration rest() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String remedy() {
        return "Look at the keystore of gateway.signing.keystore, or at the security provider that holds the key.";
    }
}
