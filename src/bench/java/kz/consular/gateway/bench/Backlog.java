package kz.consular.gateway.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Dossiers lodged while nothing can be sent, all due at the same moment. */
final class Backlog {
    private static final int CALLERS = 4;
    private static final long LOOK_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofHours(1);

    private Backlog() {}

    /**
     * @param took nanoseconds from the moment at which all are due to the last receipt
     * @param cpuNanos of the gateway meanwhile
     * @param mostOvertaken by how many younger dossiers one was overtaken at most
     */
    record Drained(int dossiers, long took, long cpuNanos, long mostOvertaken) {
        double perSecond() {
            return dossiers * 1e9 / took;
        }

        double processorMillis() {
            return cpuNanos / 1e6 / dossiers;
        }
    }

    static Drained drain(GatewayUnderTest gateway, LodgingMessage message, int dossiers)
            throws IOException, InterruptedException {
        try (var books = new GatewayDatabase(gateway.database())) {
            gateway.awaitRest();
            var receipted = receipted(books);
            books.letNothingOut();
            lodge(gateway, message, dossiers);
            var before = gateway.vitals().used();
            var began = System.nanoTime();
            books.letOut();
            while (receipted(books) < receipted + dossiers) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IOException("The backlog has not drained within an hour");
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            var took = System.nanoTime() - began;
            var used = gateway.vitals().used().cpuNanos() - before.cpuNanos();
            return new Drained(dossiers, took, used, books.mostOvertaken());
        }
    }

    private static long receipted(GatewayDatabase books) throws IOException {
        return books.count("consignment WHERE state = 'RECEIPTED'");
    }

    private static void lodge(GatewayUnderTest gateway, LodgingMessage message, int dossiers)
            throws IOException, InterruptedException {
        var officer = gateway.officer();
        var left = new AtomicInteger(dossiers);
        new ClosedLoop(CALLERS, Duration.ZERO).run(() -> {
            while (left.getAndDecrement() > 0) {
                officer.lodge(message);
            }
        });
    }
}
