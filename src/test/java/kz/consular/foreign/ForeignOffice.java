package kz.consular.foreign;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipFile;
import javax.net.ssl.SSLContext;
import org.apache.qpid.jms.JmsConnectionFactory;

/** Takes what lies in its queue and puts its own containers into those of missions. */
public final class ForeignOffice implements AutoCloseable {
    private final String address;
    private final Path folder;
    private final Connection connection;
    private final Session session;

    private ForeignOffice(String address, Path folder, Connection connection) throws JMSException {
        this.address = address;
        this.folder = folder;
        this.connection = connection;
        this.session = connection.createSession(Session.SESSION_TRANSACTED);
        connection.start();
    }

    /**
     * @param port of the broker on this machine
     * @param tls with the office's client certificate, from which the broker knows it (SASL EXTERNAL)
     * @param address the name of the office's queue
     * @param folder for what is taken
     */
    public static ForeignOffice open(int port, SSLContext tls, String address, Path folder) throws JMSException {
        var broker = new JmsConnectionFactory("amqps://localhost:" + port + "?amqp.saslMechanisms=EXTERNAL");
        broker.setSslContext(tls);
        return new ForeignOffice(address, folder, broker.createConnection());
    }

    public String address() {
        return address;
    }

    /** The next message of the office's queue, taken for good. */
    public Optional<Parcel> take(Duration patience) throws JMSException, IOException {
        try (var consumer = session.createConsumer(session.createQueue(address))) {
            var message = consumer.receive(patience.toMillis());
            if (message == null) {
                return Optional.empty();
            }
            var parcel = Parcel.of((BytesMessage) message, folder);
            session.commit();
            return Optional.of(parcel);
        }
    }

    /** application.xml of a dossier that the {@link Judge} has found good. */
    public static Papers.Dossier dossier(Parcel parcel) throws IOException {
        return Papers.dossier(file(parcel, "application.xml"));
    }

    /** ACCEPTED, or the code of the refusal. */
    public static String outcome(Parcel answer) throws IOException {
        return Papers.outcome(file(answer, "receipt.xml"));
    }

    private static byte[] file(Parcel parcel, String name) throws IOException {
        try (var zip = new ZipFile(parcel.body().toFile());
                var content = zip.getInputStream(zip.getEntry(name))) {
            return content.readAllBytes();
        }
    }

    /** Sends its answer to a consignment. */
    public Label answer(Parcel answered, String kind, byte[] container) throws JMSException {
        var label = label(answered.text("caseNumber"), kind, answered.text("sender"), container);
        put(label, container, answered.text("messageId"));
        return label;
    }

    public Label label(String caseNumber, String kind, String recipient, byte[] container) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        return new Label(UUID.randomUUID().toString(), caseNumber, kind, address, recipient, sha256(container), now);
    }

    /** Sends a container under this label. */
    public void put(Label label, byte[] container) throws JMSException {
        put(label, container, "");
    }

    private void put(Label label, byte[] container, String correlationId) throws JMSException {
        try (var producer = session.createProducer(session.createQueue(label.recipient()))) {
            var message = session.createBytesMessage();
            write(label, container.length, message);
            if (!correlationId.isEmpty()) {
                message.setJMSCorrelationID(correlationId);
            }
            message.writeBytes(container);
            producer.send(message);
            session.commit();
        }
    }

    /** As the contract says; the size, which may be any integer, as an int. */
    private static void write(Label label, int size, Message message) throws JMSException {
        message.setStringProperty("messageId", label.messageId());
        message.setStringProperty("caseNumber", label.caseNumber());
        message.setStringProperty("kind", label.kind());
        message.setStringProperty("sender", label.sender());
        message.setStringProperty("recipient", label.recipient());
        message.setStringProperty("sha256", label.sha256());
        message.setIntProperty("size", size);
        message.setStringProperty("createdAt", label.createdAt());
    }

    public static String sha256(byte[] content) {
        return HexFormat.of().formatHex(Parcel.sha256().digest(content));
    }

    /** What stands on the outside of a message. */
    public record Label(
            String messageId,
            String caseNumber,
            String kind,
            String sender,
            String recipient,
            String sha256,
            String createdAt) {

        public Label announcing(String otherSha256) {
            return new Label(messageId, caseNumber, kind, sender, recipient, otherSha256, createdAt);
        }

        public Label from(String otherSender) {
            return new Label(messageId, caseNumber, kind, otherSender, recipient, sha256, createdAt);
        }
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
