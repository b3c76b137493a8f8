package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.consular.gateway.health.ComponentHealth;
import kz.consular.gateway.health.HealthState;
import kz.consular.gateway.health.NodeHealth;
import org.springframework.stereotype.Component;

/** The health of each component of this node. */
@Component
final class HealthGauges implements GaugeRefresh.Gauges {
    private final NodeHealth node;
    private final MeterRegistry registry;
    private final Map<String, Pair> gauges = new ConcurrentHashMap<>();

    HealthGauges(NodeHealth node, MeterRegistry registry) {
        this.node = node;
        this.registry = registry;
    }

    private record Pair(GaugeRefresh.Value up, GaugeRefresh.Value warning) {}

    @Override
    public void refresh() {
        node.components().forEach(this::show);
    }

    private void show(ComponentHealth component) {
        var pair = gauges.computeIfAbsent(component.name(), this::register);
        pair.up().set(component.state() == HealthState.DOWN ? 0 : 1);
        pair.warning().set(component.state() == HealthState.WARNING ? 1 : 0);
    }

    private Pair register(String component) {
        var pair = new Pair(new GaugeRefresh.Value(), new GaugeRefresh.Value());
        pair.up()
                .gauge("gateway.component.up", "1 while this part of the node works, 0 while it does not")
                .tag("component", component)
                .register(registry);
        pair.warning()
                .gauge(
                        "gateway.component.warning",
                        "1 while this part works and will not for ever unless somebody acts")
                .tag("component", component)
                .register(registry);
        return pair;
    }
}
