package kz.consular.gateway.health;

import static kz.consular.gateway.health.HealthReason.Code.NO_ROOM;
import static kz.consular.gateway.health.HealthReason.Code.ROOM;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import kz.consular.gateway.node.folder.DataFolder;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.storage.Disk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Checks that the disks have free space beyond the reserve, without which the node takes nothing new in. */
@Component("disk")
@Order(3)
final class DiskProbe extends Probe {
    /** With less free space than this multiple of the reserve the probe warns. */
    private static final int PLENTY = 2;

    private final List<Disk> disks;

    @Autowired
    DiskProbe(ContainerStore containers, DataFolder data, ProbeTiming timing, Clock clock) {
        this(List.of(containers.disk(), containers.disk().of(data.data())), timing, clock);
    }

    /** @param disks each with its own reserve; the same disk may be listed twice */
    DiskProbe(List<Disk> disks, ProbeTiming timing, Clock clock) {
        super(
                "disk",
                "Make room on the disk of gateway.data and gateway.storage.containers, or give it more.",
                timing,
                clock);
        this.disks = List.copyOf(disks);
    }

    @Override
    ComponentHealth check() {
        return disks.stream()
                .map(this::check)
                .max(Comparator.comparing(ComponentHealth::state))
                .orElseThrow();
    }

    private ComponentHealth check(Disk disk) {
        var free = disk.free();
        var reserve = disk.reserve().toBytes();
        if (free <= reserve) {
            return down(reason(NO_ROOM, free, reserve));
        }
        return free < PLENTY * reserve ? warning(reason(ROOM, free, reserve)) : up(reason(ROOM, free, reserve));
    }

    private static HealthReason reason(HealthReason.Code code, long free, long reserve) {
        return HealthReason.of(code, megabytes(free), megabytes(reserve));
    }

    private static long megabytes(long bytes) {
        return DataSize.ofBytes(bytes).toMegabytes();
    }
}
