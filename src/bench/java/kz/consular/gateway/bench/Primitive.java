package kz.consular.gateway.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Something that no gateway can do without, alone and as fast as this machine does it. */
interface Primitive extends AutoCloseable {
    /** As many as keep both the processors and the disk busy. */
    int THREADS = 8;

    Duration LENGTH = Duration.ofSeconds(2);

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

    /** Warms up, then measures. */
    default Cost measure() throws IOException, InterruptedException {
        new ClosedLoop(THREADS, LENGTH.multipliedBy(2)).run(this::once);
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var before = system.getProcessCpuTime();
        var result = new ClosedLoop(THREADS, LENGTH).run(this::once);
        var used = system.getProcessCpuTime() - before;
        return new Cost(used / 1e6 / result.calls(), 1000 / result.perSecond());
    }
}
