package kz.consular.gateway.health;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** How this node does at this moment. To ask often costs little: what was found counts for a few seconds. */
public final class NodeHealth {
    private final List<ProbeRunner> watches;

    NodeHealth(List<Probe> probes, HealthSettings settings, Clock clock) {
        this.watches = probes.stream()
                .map(probe -> new ProbeRunner(probe, settings, clock))
                .toList();
    }

    /** Every part, in a fixed order; they are looked at side by side. */
    public HealthReport now() {
        watches.forEach(ProbeRunner::begin);
        return new HealthReport(watches.stream().map(ProbeRunner::now).toList());
    }

    /** One part alone. */
    ComponentHealth now(String component) {
        return watches.stream()
                .filter(watch -> watch.name().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part " + component + " among "
                        + watches.stream().map(ProbeRunner::name).collect(Collectors.joining(", "))))
                .now();
    }
}
