package kz.consular.gateway.health;

import static kz.consular.gateway.health.HealthReason.Code.NO_ROOM;
import static kz.consular.gateway.health.HealthReason.Code.ROOM;

import java.util.Comparator;
import java.util.List;
import kz.consular.gateway.storage.Disk;
import org.springframework.util.unit.DataSize;

/** There is room on the disks beyond the reserve, or nothing new is taken in. */
final class DiskProbe implements Probe {
    private static final int PLENTY = 2;

    private final List<Disk> disks;

    /** @param disks each with its own reserve; the same one twice does no harm */
    DiskProbe(List<Disk> disks) {
        this.disks = List.copyOf(disks);
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public ComponentHealth look() {
        return disks.stream()
                .map(this::look)
                .max(Comparator.comparing(ComponentHealth::state))
                .orElseThrow();
    }

    private ComponentHealth look(Disk disk) {
        var free = disk.free();
        var reserve = disk.reserve().toBytes();
        if (free <= reserve) {
            return new ComponentHealth(name(), HealthState.DOWN, found(NO_ROOM, free, reserve), remedy());
        }
        return free < PLENTY * reserve
                ? new ComponentHealth(name(), HealthState.WARNING, found(ROOM, free, reserve), remedy())
                : ComponentHealth.up(name(), found(ROOM, free, reserve));
    }

    private static HealthReason found(HealthReason.Code code, long free, long reserve) {
        return HealthReason.of(code, megabytes(free), megabytes(reserve));
    }

    private static long megabytes(long bytes) {
        return DataSize.ofBytes(bytes).toMegabytes();
    }

    @Override
    public String remedy() {
        return "Make room on the disk of gateway.data and gateway.storage.containers, or give it more.";
    }
}
