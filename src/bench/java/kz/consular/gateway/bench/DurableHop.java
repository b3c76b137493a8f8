package kz.consular.gateway.bench;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import kz.consular.gateway.demo.TestBroker;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;


/** A persistent message of so many bytes committed to the embedded broker, and taken out of it with a commit. */
final class DurableHop implements Primitive {
    /** As the gateway does it: above, the body is streamed. */
    private static final int ONE_PIECE = 2 << 20;

    private final byte[] content;
    private final TestBroker broker;
    private final ActiveMQConnectionFactory factory;
    private final Connection connection;
    private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(THREADS);

    private record Line(Session session, MessageProducer producer, MessageConsumer consumer) {}

    DurableHop(Path folder, int size) throws IOException {
        content = new byte[size];
        broker = new TestBroker(folder).start();
        factory = new ActiveMQConnectionFactory(broker.url());
        factory.setMinLargeMessageSize(ONE_PIECE + (1 << 16));
        try {
            connection = factory.createConnection();
            connection.start();
            for (var i = 0; i < THREADS; i++) {
                var session = connection.createSession(Session.SESSION_TRANSACTED);
                var queue = session.createQueue("hop." + i);
                lines.add(new Line(session, session.createProducer(queue), session.createConsumer(queue)));
            }
        } catch (JMSException e) {
            throw new IOException("The broker failed", e);
        }
    }

    @Override
    public void once() throws IOException, InterruptedException {
        var line = lines.take();
        try {
            var message = line.session().createBytesMessage();
            if (content.length > ONE_PIECE) {
                message.setObjectProperty("JMS_AMQ_InputStream", new ByteArrayInputStream(content));
            } else {
                message.writeBytes(content);
            }
            line.producer().send(message);
            line.session().commit();
            var taken = (BytesMessage) line.consumer().receive();
            taken.setObjectProperty("JMS_AMQ_SaveStream", OutputStream.nullOutputStream());
            line.session().commit();
        } catch (JMSException e) {
            throw new IOException("The broker failed", e);
        } finally {
            lines.put(line);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (JMSException e) {
            throw new IOException("The broker failed", e);
        } finally {
            factory.close();
            broker.close();
        }
    }
}
