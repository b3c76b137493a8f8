package kz.consular.gateway.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;


/** So many callers, each of whom begins anew as soon as the last call has ended. */
record ClosedLoop(int callers, Duration length) {

    /** One call from its beginning to its end. */
    @FunctionalInterface
    interface Call {
        void run() throws IOException, InterruptedException;
    }

    /**
     * @param perSecond calls ended in a second
     * @param sorted how long each took, in nanoseconds
     */
    record Result(double perSecond, long[] sorted) {
        static Result of(Collection<Long> took, long nanos) {
            var sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Result(sorted.length * 1e9 / nanos, sorted);
        }

        double millis(double quantile) {
            return sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(quantile * sorted.length) - 1)] / 1e6;
        }

        int calls() {
            return sorted.length;
        }
    }

    /** @throws IOException the first failure of any call: what fails is not fast */
    Result run(Call call) throws IOException, InterruptedException {
        var took = new ConcurrentLinkedQueue<Long>();
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, callers)
                    .mapToObj(_ -> threads.submit(() -> repeat(call, began + length.toNanos(), took)))
                    .toList();
            for (Future<?> caller : running) {
                caller.get();
            }
        } catch (ExecutionException e) {
            throw failed(e);
        }
        return Result.of(took, System.nanoTime() - began);
    }

    static IOException failed(ExecutionException call) {
        var cause = Objects.requireNonNullElse(call.getCause(), call);
        return new IOException("A call failed: " + cause.getMessage(), cause);
    }

    private static @Nullable Void repeat(Call call, long until, ConcurrentLinkedQueue<Long> took)
            throws IOException, InterruptedException {
        do {
            var began = System.nanoTime();
            call.run();
            took.add(System.nanoTime() - began);
        } while (System.nanoTime() < until);
        return null;
    }
}
