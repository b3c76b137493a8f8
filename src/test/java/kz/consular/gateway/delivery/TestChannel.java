package kz.consular.gateway.delivery;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import kz.consular.gateway.delivery.receipt.AnswerSeal;
import kz.consular.gateway.delivery.receipt.Receipt;
import kz.consular.gateway.delivery.receipt.ReceiptXml;
import kz.consular.gateway.messaging.broker.BrokerAddress;
import kz.consular.gateway.messaging.broker.JmsBody;
import kz.consular.gateway.messaging.channel.JmsProperties;
import kz.consular.gateway.signature.asic.SealedContents;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A bare client of the broker: another party, an intruder, or the person who looks into the dead-letter queue. */
public final class TestChannel implements AutoCloseable {

    private final ActiveMQConnectionFactory factory;
    private final Connection connection;
    private final Session session;

    public TestChannel(TestNode node) throws JMSException {
        factory = new ActiveMQConnectionFactory(node.bean(BrokerAddress.class).url());
        connection = factory.createConnection();
        session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        connection.start();
    }

    /** An empty one, for a label to be written on. */
    public Message message() throws JMSException {
        return session.createBytesMessage();
    }

    /** Puts the body under the label of the consignment, as changed, into a queue. */
    public void put(String queue, Consignment label, byte[] body, Consumer<Message> change) throws JMSException {
        var message = session.createBytesMessage();
        JmsProperties.write(label, message);
        change.accept(message);
        message.writeBytes(body);
        put(queue, message);
    }

    /** As a client does that gives its messages no id. */
    public void putUnnamed(String queue, Consignment label) throws JMSException {
        var message = session.createBytesMessage();
        JmsProperties.write(label, message);
        try (var producer = session.createProducer(session.createQueue(queue))) {
            producer.setDisableMessageID(true);
            producer.send(message);
        }
    }

    public void put(Consignment label, Path container) throws Exception {
        put(label.recipient().address(), label, Files.readAllBytes(container), _ -> {});
    }

    /** The recipient's signed answer, as its own node would give it. */
    public void answer(TestNode node, Consignment consignment, Optional<RefusalReason> refusal) throws JMSException {
        var now = Clock.systemUTC().instant();
        var receipt = Receipt.of(consignment, consignment.digest(), consignment.recipient(), now, refusal);
        var answer = node.bean(AnswerSeal.class).seal(receipt);
        var label = new Consignment(
                MessageId.next(),
                consignment.caseNumber(),
                answer.kind(),
                consignment.recipient(),
                consignment.sender(),
                answer.digest(),
                answer.size(),
                now,
                Optional.empty());
        put(label.recipient().address(), label, answer.bytes(), _ -> {});
    }

    public void put(String queue, Message message) throws JMSException {
        try (var producer = session.createProducer(session.createQueue(queue))) {
            producer.send(message);
        }
    }

    public void putText(String queue, String text) throws JMSException {
        put(queue, session.createTextMessage(text));
    }

    public Optional<Message> take(String queue, Duration most) throws JMSException {
        try (var consumer = session.createConsumer(session.createQueue(queue))) {
            return Optional.ofNullable(consumer.receive(most.toMillis()));
        }
    }

    public byte[] takeBody(String queue, Duration most) throws Exception {
        return take(queue, most, message -> message.getBody(byte[].class));
    }

    /** What is read of the next message, which of a long one can be done only as long as somebody listens. */
    public <T> T take(String queue, Duration most, Reading<T> reading) throws Exception {
        try (var consumer = session.createConsumer(session.createQueue(queue))) {
            return reading.of((BytesMessage) consumer.receive(most.toMillis()));
        }
    }

    @FunctionalInterface
    public interface Reading<T> {
        T of(BytesMessage message) throws Exception;
    }

    /** The receipt inside the container that is the body of the message. */
    public static Receipt receipt(Message message, Path scratch) throws Exception {
        var file = Files.createTempFile(scratch, "answer", ".asice");
        Files.delete(file);
        JmsBody.save((BytesMessage) message, file);
        return receipt(file);
    }

    /** The receipt inside a container. */
    public static Receipt receipt(Path file) throws Exception {
        var contents = SealedContents.ofKnown(file);
        try (var xml = contents.open(ReceiptXml.NAME)) {
            return ReceiptXml.read(new ByteArrayInputStream(xml.readAllBytes()));
        }
    }

    @Override
    public void close() throws JMSException {
        connection.close();
        factory.close();
    }
}
