package kz.consular.gateway.health;

/**
 * How one part of the node does. Holds no personal data.
 *
 * @param name a stable code, such as {@code seal-key}
 * @param reason what was found
 * @param remedy what to do about it, one sentence; empty while it is up
 */
public record ComponentHealth(String name, HealthState state, HealthReason reason, String remedy) {

    public ComponentHealth {
        if (remedy.isBlank() != (state == HealthState.UP)) {
            throw new IllegalArgumentException(
                    name + " is " + state + ": says what to do unless it is up, not '" + remedy + "'");
        }
    }

    static ComponentHealth up(String name, HealthReason reason) {
        return new ComponentHealth(name, HealthState.UP, reason, "");
    }
}
