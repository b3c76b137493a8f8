package kz.consular.gateway.health;

import org.springframework.boot.health.contributor.Health;

/**
 * The health of one component of the node. It holds no personal data.
 *
 * @param name a stable code, such as {@code seal-key}
 * @param remedy what to do, in one sentence; empty while the component is up
 */
public record ComponentHealth(String name, HealthState state, HealthReason reason, String remedy) {

    public ComponentHealth {
        if (remedy.isBlank() != (state == HealthState.UP)) {
            throw new IllegalArgumentException(
                    name + " is " + state + ": a remedy is given unless it is up, not '" + remedy + "'");
        }
    }

    static ComponentHealth up(String name, HealthReason reason) {
        return new ComponentHealth(name, HealthState.UP, reason, "");
    }

    /** In Spring Boot's terms. A warning is UP there, because no load balancer may act on it; the details show it. */
    Health toHealth() {
        var health = switch (state) {
            case UP, WARNING -> Health.up();
            case DOWN -> Health.down();
        };
        health.withDetail("state", state).withDetail("reason", reason.inEnglish());
        return (remedy.isEmpty() ? health : health.withDetail("remedy", remedy)).build();
    }
}
