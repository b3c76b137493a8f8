package kz.consular.gateway.health;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The health of all components of this node. Asking often costs little, because each probe keeps its result for some seconds. */
@Component
@EnableConfigurationProperties(HealthSettings.class)
public final class NodeHealth {
    private final List<Probe> probes;

    NodeHealth(List<Probe> probes) {
        this.probes = List.copyOf(probes);
    }

    /** The components in a fixed order. Their checks run at the same time. */
    public List<ComponentHealth> components() {
        probes.forEach(Probe::begin);
        return probes.stream().map(Probe::now).toList();
    }
}
