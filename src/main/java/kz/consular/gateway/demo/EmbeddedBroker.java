package kz.consular.gateway.demo;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The broker of a node without {@code gateway.broker.url}: in this process, on its own journal, with no port on the network. It
 * starts before its clients and stops after them.
 */
final class EmbeddedBroker implements SmartLifecycle {

    /** Long enough to replay a journal of days without an office. */
    private static final long PATIENCE_SECONDS = 120;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final Path folder;

    EmbeddedBroker(EmbeddedBrokerLayout layout) {
        this.folder = layout.folder();
        broker.setConfiguration(layout.configuration());
    }

    /** Artemis logs a failure and returns, so that its state has to be checked. */
    @Override
    public void start() {
        try {
            broker.start();
            if (!broker.getActiveMQServer().waitForActivation(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BrokerDidNotStart(folder, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerDidNotStart(folder, e);
        } catch (BrokerDidNotStart e) {
            throw e;
        } catch (Exception e) { // Artemis declares no narrower type
            throw new BrokerDidNotStart(folder, e);
        }
        LOG.info("Embedded broker runs on {}", folder);
    }

    @Override
    public void stop() {
        try {
            broker.stop();
        } catch (Exception e) { // Artemis declares no narrower type
            throw new IllegalStateException("The embedded broker on " + folder + " did not stop in order.", e);
        }
    }

    @Override
    public boolean isRunning() {
        var server = broker.getActiveMQServer();
        return server != null && server.isActive();
    }

    /** Starts first, stops last. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
