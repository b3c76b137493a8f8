package kz.consular.gateway.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;


/**
 * So many calls a second, whether earlier ones have ended or not: what officers who know nothing of each other do. A call's time
 * counts from the moment at which it was due.
 */
record SteadyRate(double perSecond, Duration length) {

    /** @throws IOException the first failure of any call */
    ClosedLoop.Result run(ClosedLoop.Call call) throws IOException, InterruptedException {
        var calls = (int) (perSecond * length.toNanos() / 1e9);
        var took = new ConcurrentLinkedQueue<Long>();
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, calls)
                    .mapToObj(i -> {
                        var due = began + (long) (i * 1e9 / perSecond);
                        awaitMoment(due);
                        return threads.submit(() -> once(call, due, took));
                    })
                    .toList();
            for (Future<?> caller : running) {
                caller.get();
            }
        } catch (ExecutionException e) {
            throw ClosedLoop.failed(e);
        }
        return ClosedLoop.Result.of(took, System.nanoTime() - began);
    }

    private static void awaitMoment(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static @Nullable Void once(ClosedLoop.Call call, long due, ConcurrentLinkedQueue<Long> took)
            throws IOException, InterruptedException {
        call.run();
        took.add(System.nanoTime() - due);
        return null;
    }
}
