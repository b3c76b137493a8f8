package kz.consular.gateway.local;

import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** A broker apart from the node under test, to be stopped and started. */
public final class TestBroker implements AutoCloseable {

    public static final String DEAD_LETTER = "delivery.dead-letter";

    private final EmbeddedBrokerLayout layout;
    private EmbeddedBroker broker;

    public TestBroker(Path folder) {
        layout = EmbeddedBrokerLayout.in(folder, DEAD_LETTER, DataSize.ofMegabytes(64));
        broker = new EmbeddedBroker(layout);
    }

    public TestBroker start() {
        broker = new EmbeddedBroker(layout);
        broker.start();
        return this;
    }

    public void stop() {
        broker.stop();
    }

    public String url() {
        return layout.address().url();
    }

    @Override
    public void close() {
        if (broker.isRunning()) {
            stop();
        }
    }
}
