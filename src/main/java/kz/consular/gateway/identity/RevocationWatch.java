package kz.consular.gateway.identity;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Checks once a minute for a new revocation list. */
@Component
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
