package kz.consular.gateway.delivery.outbound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.consular.gateway.delivery.DeliverySettings;
import kz.consular.gateway.delivery.ReceiveLimiter;
import kz.consular.gateway.node.loop.RunsInBackground;
import kz.consular.gateway.storage.ContainerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the senders of this node, each in a thread of its own. A stop waits for the transfers under way. */
@Component
final class SenderThreads implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Logger LOG = LoggerFactory.getLogger(SenderThreads.class);

    private final List<Sender> senders;
    private final OutboxRepository outbox;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    SenderThreads(
            DeliverySettings settings,
            ObjectProvider<ConsignmentTransport> transports,
            OutboxRepository outbox,
            DeliveryTracing tracing,
            ContainerStore containers,
            ReceiveLimiter limiter) {
        this.outbox = outbox;
        this.senders = IntStream.rangeClosed(1, settings.senders())
                .mapToObj(number -> new Sender(
                        settings.lease(number), transports.getObject(), outbox, tracing, containers, limiter))
                .toList();
    }

    @Override
    public void start() {
        running = true;
        for (var sender : senders) {
            threads.add(
                    Thread.ofPlatform().name("sender-" + (threads.size() + 1)).start(() -> run(sender)));
        }
    }

    private void run(Sender sender) {
        try {
            sender.work(() -> running);
        } catch (InterruptedException e) {
            LOG.warn("A transfer took longer than {} to finish and was cut off; it will be repeated", PATIENCE);
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(_ -> outbox.wakeUpSender());
        try {
            for (var thread : threads) {
                if (!thread.join(PATIENCE)) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return RunsInBackground.DELIVERY;
    }
}
