package kz.consular.gateway.health;

/**
 * How one part of the node does. Holds no personal data.
 *
 * @param name a stable code, such as {@code seal-key}
 * @param reason what was found, one sentence
 * @param remedy what to do about it, one sentence; empty while it is up
 */
public record ComponentHealth(String name, State state, String reason, String remedy) {

    public ComponentHealth {
        if (reason.isBlank() || remedy.isBlank() != (state == State.UP)) {
            throw new IllegalArgumentException(
                    name + " is " + state + ": says why, and what to do unless it is up, not '" + remedy + "'");
        }
    }

    static ComponentHealth up(String name, String reason) {
        return new ComponentHealth(name, State.UP, reason, "");
    }
}
