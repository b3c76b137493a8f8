package kz.consular.gateway.demo;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.util.unit.DataSize;

/** A broker in this process, which a test can stop and start while its node runs. */
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

    /** Puts a message of a case into the dead-letter queue, as a node that cannot answer it does. */
    public void setAside(String caseNumber, String recipient, String sender) throws JMSException {
        try (var factory = new ActiveMQConnectionFactory(url());
                var connection = factory.createConnection();
                var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(session.createQueue(DEAD_LETTER))) {
            var message = session.createBytesMessage();
            message.writeBytes(new byte[] {1});
            message.setStringProperty("caseNumber", caseNumber);
            message.setStringProperty("sender", sender);
            message.setStringProperty("recipient", recipient);
            message.setStringProperty("deadLetterFrom", recipient);
            message.setStringProperty("deadLetterReason", "Made up.");
            producer.send(message);
        }
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
