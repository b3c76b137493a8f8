package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.storage.Disk;
import org.springframework.stereotype.Component;

/** The free space on the disk of the containers. */
@Component
final class DiskGauges implements GaugeRefresh.Gauges {
    private final Disk disk;
    private final GaugeRefresh.Value spare = new GaugeRefresh.Value();
    private final GaugeRefresh.Value reserve = new GaugeRefresh.Value();

    DiskGauges(ContainerStore containers, MeterRegistry registry) {
        this.disk = containers.disk();
        spare.gauge("gateway.disk.spare", "Free beyond the reserve; at 0 and below nothing new is taken in")
                .baseUnit("bytes")
                .register(registry);
        reserve.gauge("gateway.disk.reserve", "Kept free for what was accepted already: gateway.storage.reserve")
                .baseUnit("bytes")
                .register(registry);
    }

    @Override
    public void refresh() {
        var kept = disk.reserve().toBytes();
        spare.set(disk.free() - kept);
        reserve.set(kept);
    }
}
