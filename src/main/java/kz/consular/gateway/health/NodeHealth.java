package kz.consular.gateway.health;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The health of all components of this node. Asking often costs little, because each probe keeps its result for some
 * seconds.
 */
@Component
public final class NodeHealth {
    private final List<Probe> probes;

    NodeHealth(List<Probe> probes) {
        this.probes = List.copyOf(probes);
    }

    @Bean
    static ProbeTiming probeTiming() {
        return ProbeTiming.DEFAULT;
    }

    /** The components in a fixed order. Their checks run at the same time. */
    public List<ComponentHealth> components() {
        probes.forEach(Probe::begin);
        return probes.stream().map(Probe::now).toList();
    }
}
