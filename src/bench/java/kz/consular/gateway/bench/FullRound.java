package kz.consular.gateway.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;


/**
 * An application's whole way: lodged, sealed, sent, verified and receipted at the office, permitted by the clerk, returned, verified,
 * receipted, fetched. Clerk and officer look twenty times a second for what is new, all callers' cases at once; what they add is
 * part of the latency.
 */
final class FullRound implements ClosedLoop.Call, AutoCloseable {
    private static final long LOOK_MILLIS = 50;
    private static final long PATIENCE_SECONDS = 120;

    private final Officer officer;
    private final Clerk clerk;
    private final LodgingMessage message;
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    FullRound(Officer officer, Clerk clerk, LodgingMessage message) {
        this.officer = officer;
        this.clerk = clerk;
        this.message = message;
        var _ = people.submit(() -> keepLooking(this::permitNewCases));
        var _ = people.submit(() -> keepLooking(this::noteDecided));
    }

    @Override
    public void run() throws IOException, InterruptedException {
        var number = officer.lodge(message);
        try {
            decisionOn(number).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("No decision on " + number, e);
        }
        underWay.remove(number);
        officer.fetchDecision(number);
    }

    private CompletableFuture<Void> decisionOn(String number) {
        return underWay.computeIfAbsent(number, _ -> new CompletableFuture<>());
    }

    private void permitNewCases() throws IOException, InterruptedException {
        for (var number : clerk.newCases()) {
            var _ = people.submit(() -> permit(number));
        }
    }

    private @Nullable Void permit(String number) throws InterruptedException {
        try {
            clerk.permit(number);
        } catch (IOException | RuntimeException e) {
            decisionOn(number).completeExceptionally(e);
        }
        return null;
    }

    private void noteDecided() throws IOException, InterruptedException {
        for (var number : officer.decided()) {
            var waiting = underWay.get(number);
            if (waiting != null) {
                waiting.complete(null);
            }
        }
    }

    /** Until closed, or until a look fails, which fails every call that waits. */
    private @Nullable Void keepLooking(ClosedLoop.Call look) {
        try {
            while (true) {
                look.run();
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (IOException | RuntimeException e) {
            underWay.values().forEach(waiting -> waiting.completeExceptionally(e));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
