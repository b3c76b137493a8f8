package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import kz.consular.gateway.storage.Disk;

/** The room on the disk of the containers. */
final class DiskGauges implements FigureRefresh.Gauges {
    private final Disk disk;
    private final LatestValue spare = new LatestValue();
    private final LatestValue reserve = new LatestValue();

    DiskGauges(Disk disk, MeterRegistry registry) {
        this.disk = disk;
        spare.as("gateway.disk.spare")
                .description("Free beyond the reserve; at 0 and below nothing new is taken in")
                .baseUnit("bytes")
                .register(registry);
        reserve.as("gateway.disk.reserve")
                .description("Kept free for what was accepted already: gateway.storage.reserve")
                .baseUnit("bytes")
                .register(registry);
    }

    @Override
    public void refresh() {
        var kept = disk.reserve().toBytes();
        spare.show(disk.free() - kept);
        reserve.show(kept);
    }
}
