package kz.consular.gateway.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * One part of the node in the words of the actuator. A warning is UP there, for no load balancer shall act on it; its details
 * tell.
 */
final class ProbeIndicator implements HealthIndicator {
    private final NodeHealth node;
    private final String component;

    ProbeIndicator(NodeHealth node, String component) {
        this.node = node;
        this.component = component;
    }

    @Override
    public Health health() {
        var found = node.now(component);
        var health = switch (found.state()) {
            case UP, WARNING -> Health.up();
            case DOWN -> Health.down();
        };
        health.withDetail("state", found.state())
                .withDetail("reason", found.reason().inEnglish());
        return (found.remedy().isEmpty() ? health : health.withDetail("remedy", found.remedy())).build();
    }
}
