package kz.consular.gateway.health;

import java.util.Comparator;
import java.util.List;

/** How every part of this node does. */
public record HealthReport(List<ComponentHealth> components) {

    public HealthReport {
        components = List.copyOf(components);
    }

    /** The worst state of any of them. */
    public HealthState worst() {
        return components.stream()
                .map(ComponentHealth::state)
                .max(Comparator.naturalOrder())
                .orElse(HealthState.UP);
    }
}
