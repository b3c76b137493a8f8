package kz.consular.gateway.delivery.outbound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.messaging.DeliveryConfiguration;
import kz.consular.gateway.node.loop.WakeUpSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The threads that bring consignments to the broker. On stopping they finish what is under way. */
public final class SenderThreads implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Logger LOG = LoggerFactory.getLogger(SenderThreads.class);

    private final List<Sender> dispatchers;
    private final WakeUpSignal bell;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean on;

    public SenderThreads(List<Sender> dispatchers, WakeUpSignal bell) {
        this.dispatchers = List.copyOf(dispatchers);
        this.bell = bell;
    }

    @Override
    public void start() {
        on = true;
        for (var dispatcher : dispatchers) {
            threads.add(
                    Thread.ofPlatform().name("relay-" + (threads.size() + 1)).start(() -> run(dispatcher)));
        }
    }

    private void run(Sender dispatcher) {
        try {
            dispatcher.work(() -> on);
        } catch (InterruptedException e) {
            LOG.warn("A transfer took longer than {} to finish and was cut off; it will be repeated", PATIENCE);
        }
    }

    @Override
    public void stop() {
        on = false;
        threads.forEach(_ -> bell.signal());
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
        return on;
    }

    @Override
    public int getPhase() {
        return DeliveryConfiguration.PHASE;
    }
}
