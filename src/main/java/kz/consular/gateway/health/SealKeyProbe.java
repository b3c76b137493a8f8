package kz.consular.gateway.health;

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
                    return down("The certificate of " + name + " does not verify what its key signed.");
                }
            } catch (SealingKeyUnavailable | IllegalArgumentException e) {
                return down("The seal key of " + name + " does not sign: " + e.getMessage());
            }
        }
        return ComponentHealth.up(name(), "Seal keys that sign: " + names.size() + ".");
    }

    private ComponentHealth down(String reason) {
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
