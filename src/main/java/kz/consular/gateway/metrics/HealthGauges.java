package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.consular.gateway.health.ComponentHealth;
import kz.consular.gateway.health.HealthState;
import kz.consular.gateway.health.NodeHealth;

/** The health of this node, part by part. */
final class HealthGauges implements FigureRefresh.Gauges {
    private final NodeHealth node;
    private final MeterRegistry registry;
    private final Map<String, Part> parts = new ConcurrentHashMap<>();

    HealthGauges(NodeHealth node, MeterRegistry registry) {
        this.node = node;
        this.registry = registry;
    }

    private record Part(LatestValue up, LatestValue warning) {}

    @Override
    public void refresh() {
        node.components().forEach(this::show);
    }

    private void show(ComponentHealth component) {
        var part = parts.computeIfAbsent(component.name(), this::part);
        part.up().show(component.state() == HealthState.DOWN ? 0 : 1);
        part.warning().show(component.state() == HealthState.WARNING ? 1 : 0);
    }

    private Part part(String component) {
        var part = new Part(new LatestValue(), new LatestValue());
        part.up()
                .as("gateway.component.up")
                .description("1 while this part of the node works, 0 while it does not")
                .tag("component", component)
                .register(registry);
        part.warning()
                .as("gateway.component.warning")
                .description("1 while this part works and will not for ever unless somebody acts")
                .tag("component", component)
                .register(registry);
        return part;
    }
}
