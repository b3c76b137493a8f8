package kz.consular.gateway.messaging.channel;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageFormatException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.tracing.Traceparent;

/**
 * The properties of every message of the channel. All are strings except {@link #SIZE}, a long. All names are valid JMS identifiers,
 * so that selectors, AMQP 1.0 and STOMP clients can use them.
 */
public final class JmsProperties {

    /** UUID of the consignment in lower case. Stays the same when a consignment is sent again. */
    public static final String MESSAGE_ID = "messageId";

    public static final String CASE_NUMBER = "caseNumber";
    /** A {@link ConsignmentKind}. */
    public static final String KIND = "kind";
    /** Address of the party that sealed the body. */
    public static final String SENDER = "sender";
    /** Address of the party to which the message is sent; also the name of the queue. */
    public static final String RECIPIENT = "recipient";
    /** SHA-256 of the body, 64 hexadecimal digits in lower case. */
    public static final String SHA256 = "sha256";
    /** Length of the body in bytes. */
    public static final String SIZE = "size";
    /** When the consignment was recorded: ISO 8601, UTC, milliseconds. */
    static final String CREATED_AT = "createdAt";
    /** W3C Trace Context. May be absent; an invalid value counts as absent. */
    public static final String TRACEPARENT = Traceparent.NAME;

    private JmsProperties() {}

    public static void write(Consignment consignment, Message message) throws JMSException {
        message.setStringProperty(MESSAGE_ID, consignment.id().value());
        message.setStringProperty(CASE_NUMBER, consignment.caseNumber().value());
        message.setStringProperty(KIND, consignment.kind().name());
        message.setStringProperty(SENDER, consignment.sender().address());
        message.setStringProperty(RECIPIENT, consignment.recipient().address());
        message.setStringProperty(SHA256, consignment.digest().hex());
        message.setLongProperty(SIZE, consignment.size());
        message.setStringProperty(CREATED_AT, consignment.createdAt().toString());
        if (consignment.traceparent().isPresent()) {
            message.setStringProperty(
                    TRACEPARENT, consignment.traceparent().get().value());
        }
    }

    public static Label read(Message message) throws JMSException {
        try {
            return new Label.Readable(new Consignment(
                    value(message, MESSAGE_ID, MessageId::new),
                    value(message, CASE_NUMBER, CaseNumber::new),
                    value(message, KIND, ConsignmentKind::valueOf),
                    value(message, SENDER, Party::of),
                    value(message, RECIPIENT, Party::of),
                    value(message, SHA256, Sha256::new),
                    value(message, SIZE, Long::parseLong),
                    value(message, CREATED_AT, Instant::parse),
                    find(message, TRACEPARENT, Function.identity()).flatMap(Traceparent::read)));
        } catch (IllegalArgumentException e) {
            return new Label.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static <T> T value(Message message, String name, Function<String, T> reading) throws JMSException {
        return read(message, name, reading)
                .orElseThrow(() -> new IllegalArgumentException("The message has no property '" + name + "'"));
    }

    /** The message names the property and never quotes its value, which may be anything. */
    private static <T> Optional<T> read(Message message, String name, Function<String, T> reading) throws JMSException {
        try {
            return Optional.ofNullable(message.getStringProperty(name)).map(reading);
        } catch (MessageFormatException | IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("The property '" + name + "' of the message is not as it should be", e);
        }
    }

    /** Empty when the property is absent or invalid. */
    static <T> Optional<T> find(Message message, String name, Function<String, T> reading) throws JMSException {
        try {
            return read(message, name, reading);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The properties of a message, if they are complete and valid. */
    public sealed interface Label {
        /** A complete description. Nothing of it is proven yet. */
        record Readable(Consignment claimed) implements Label {
            @Override
            public Optional<Consignment> consignment() {
                return Optional.of(claimed);
            }
        }

        record Unreadable(String why) implements Label {
            @Override
            public Optional<Consignment> consignment() {
                return Optional.empty();
            }
        }

        Optional<Consignment> consignment();
    }
}
