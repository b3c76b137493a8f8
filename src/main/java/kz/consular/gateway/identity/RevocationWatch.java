package kz.consular.gateway.identity;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks once a minute whether there is a new revocation list. */
final class RevocationWatch implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("revocation-watch").factory());

    RevocationWatch(HandshakeRevocation revocation) {
        var _ = watch.scheduleWithFixedDelay(
                revocation::readAgainIfChanged, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
