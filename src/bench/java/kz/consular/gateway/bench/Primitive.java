package kz.consular.gateway.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;


/** Something that no gateway can do without, alone and as fast as this machine does it. */
interface Primitive extends AutoCloseable {
    /** As many as keep both the processors and the disk busy. */
    int THREADS = 8;

    Duration LENGTH = Duration.ofSeconds(1);

    int TIMES = 5;

    /** Does it once; called by several threads. */
    void once() throws IOException, InterruptedException;

    @Override
    default void close() throws IOException {}

    /**
     * What one time costs.
     *
     * @param processorMillis of one core
     * @param wallMillis between two ends, with all threads at it
     */
    record Cost(double processorMillis, double wallMillis) {}

    /** Warms up, then measures several times; the lowest of each counts, for whatever disturbs can only add. */
    default Cost measure() throws IOException, InterruptedException {
        new ClosedLoop(THREADS, LENGTH.multipliedBy(4)).run(this::once);
        var processor = Double.MAX_VALUE;
        var wall = Double.MAX_VALUE;
        for (var i = 0; i < TIMES; i++) {
            var cost = measureOnce();
            processor = Math.min(processor, cost.processorMillis());
            wall = Math.min(wall, cost.wallMillis());
        }
        return new Cost(processor, wall);
    }

    private Cost measureOnce() throws IOException, InterruptedException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var before = system.getProcessCpuTime();
        var result = new ClosedLoop(THREADS, LENGTH).run(this::once);
        var used = system.getProcessCpuTime() - before;
        return new Cost(used / 1e6 / result.calls(), 1000 / result.perSecond());
    }
}
