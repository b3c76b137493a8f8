package kz.consular.gateway.delivery;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.consular.gateway.casefile.CaseNumber;
import kz.consular.gateway.casefile.Party;

/** Looks into the dead-letter queue, over a line that stands only as long as somebody looks. */
final class JmsDeadLetters implements DeadLetters {
    /** Long enough for the broker to say that there is none. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ConnectionFactory broker;
    private final BrokerDoor door;
    private final ContainerStore containers;
    private final String queue;

    JmsDeadLetters(ConnectionFactory broker, BrokerDoor door, ContainerStore containers, String queue) {
        this.broker = broker;
        this.door = door;
        this.containers = containers;
        this.queue = queue;
    }

    @Override
    public List<Letter> oldest(int most) throws BrokerAway {
        return onALine(session -> at(queue, () -> {
            try (var browser = session.createBrowser(session.createQueue(queue))) {
                var found = new ArrayList<Letter>();
                var messages = browser.getEnumeration();
                while (found.size() < most && messages.hasMoreElements()) {
                    found.add(letter((Message) messages.nextElement()));
                }
                return List.copyOf(found);
            }
        }));
    }

    /** Looks before it takes: what is given back to the broker hides for a while. */
    @Override
    public Requeued requeue(String id) throws BrokerAway {
        var selector = "JMSMessageID = '" + id.replace("'", "''") + "'";
        return onALine(session -> {
            var seen = at(queue, () -> seen(selector, session));
            if (seen.isEmpty()) {
                return Requeued.GONE;
            }
            var home = seen.get().home();
            return home.isPresent() ? requeue(selector, home.get(), session) : Requeued.HOMELESS;
        });
    }

    private Optional<Letter> seen(String selector, Session session) throws JMSException {
        try (var browser = session.createBrowser(session.createQueue(queue), selector)) {
            var messages = browser.getEnumeration();
            return messages.hasMoreElements()
                    ? Optional.of(letter((Message) messages.nextElement()))
                    : Optional.empty();
        }
    }

    private Requeued requeue(String selector, Party home, Session session) throws JMSException, IOException {
        try (var consumer = at(queue, () -> session.createConsumer(session.createQueue(queue), selector))) {
            return consumer.receive(PATIENCE.toMillis()) instanceof BytesMessage message
                    ? moveTo(home, message, session)
                    : Requeued.GONE;
        }
    }

    private Requeued moveTo(Party home, BytesMessage message, Session session) throws JMSException, IOException {
        return at(home.address(), () -> {
            try (var body = new JmsSpool(message, containers)) {
                JmsCopy.send(message, body.spooled().file(), Map.of(), home.address(), session);
            }
            session.commit();
            return Requeued.DONE;
        });
    }

    /** A message that none of our nodes put there goes where its label says. */
    private static Optional<Party> home(Message message) throws JMSException {
        var from = JmsProperties.find(message, JmsDeadLetter.FROM, Party::of);
        return from.isPresent() ? from : JmsProperties.find(message, JmsProperties.RECIPIENT, Party::of);
    }

    private static Letter letter(Message message) throws JMSException {
        return new Letter(
                message.getJMSMessageID(),
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                Optional.ofNullable(message.getStringProperty(JmsDeadLetter.REASON)),
                message instanceof BytesMessage ? home(message) : Optional.empty(),
                JmsProperties.find(message, JmsProperties.KIND, ConsignmentKind::valueOf),
                JmsProperties.find(message, JmsProperties.CASE_NUMBER, CaseNumber::new)
                        .map(CaseNumber::value),
                JmsProperties.find(message, JmsProperties.MESSAGE_ID, MessageId::new),
                JmsProperties.find(message, JmsProperties.SENDER, Party::of));
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Session session) throws JMSException, IOException;
    }

    private <T> T onALine(Work<T> work) throws BrokerAway {
        try (var connection = dial();
                var session = connection.createSession(Session.SESSION_TRANSACTED)) {
            connection.start();
            return work.on(session);
        } catch (JMSException | IOException e) {
            throw new BrokerAway(String.valueOf(e.getMessage()), e);
        }
    }

    private Connection dial() throws BrokerAway {
        try {
            return broker.createConnection();
        } catch (JMSException e) {
            throw new BrokerAway(door.closed(e), e);
        }
    }

    @FunctionalInterface
    private interface Step<T> {
        T take() throws JMSException, IOException;
    }

    private static <T> T at(String queue, Step<T> step) throws JMSException, IOException {
        try {
            return step.take();
        } catch (JMSException e) {
            throw BrokerDoor.at(queue, e);
        }
    }
}
