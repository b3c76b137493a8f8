package kz.consular.gateway.messaging.channel;

import static java.util.Objects.requireNonNullElse;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.deadletter.DeadLetters;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.broker.BrokerDiagnostics;
import kz.consular.gateway.storage.ContainerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the dead-letter queue, over a line that stands only as long as somebody looks. */
public final class JmsDeadLetters implements DeadLetters {
    /** In characters. A reason of ours is one sentence; who writes to the queue himself may write a book. */
    public static final int LONGEST_REASON = 300;
    /** In bytes: what is longer than this comes from the broker in pieces, when somebody reads it or looks past it. */
    private static final int SHORT = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(JmsDeadLetters.class);

    private final ConnectionFactory broker;
    private final BrokerDiagnostics door;
    private final ContainerStore containers;
    private final String queue;

    public JmsDeadLetters(ConnectionFactory broker, BrokerDiagnostics door, ContainerStore containers, String queue) {
        this.broker = broker;
        this.door = door;
        this.containers = containers;
        this.queue = queue;
    }

    @Override
    public List<Letter> oldest(int most) throws BrokerUnavailable {
        return onALine(session -> seen(Optional.empty(), most, session));
    }

    @Override
    public List<Letter> find(Collection<String> ids) throws BrokerUnavailable {
        return ids.isEmpty() ? List.of() : onALine(session -> seen(Optional.of(anyOf(ids)), ids.size(), session));
    }

    /** A line that breaks as it is given up takes back nothing of what was done over it. */
    @Override
    public List<Outcome> requeue(List<Letter> chosen) throws BrokerUnavailable {
        var outcomes = new ArrayList<Outcome>();
        try {
            onALine(session -> outcomes.addAll(new JmsReturn(session, queue, containers).all(chosen)));
        } catch (BrokerUnavailable e) {
            if (outcomes.isEmpty()) {
                throw e;
            }
            LOG.debug("The line to {} did not close in order", queue, e);
        }
        return List.copyOf(outcomes);
    }

    static String anyOf(Collection<String> ids) {
        return ids.stream()
                .map(id -> "'" + id.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "JMSMessageID IN (", ")"));
    }

    /** @param which a condition; empty for all */
    private List<Letter> seen(Optional<String> which, int most, Session session) throws JMSException, IOException {
        return at(queue, () -> {
            var found = new ArrayList<Letter>();
            var condition = which;
            while (found.size() < most && stopsAtALongOne(condition, most, found, session)) {
                var others = "NOT (" + anyOf(found.stream().map(Letter::id).toList()) + ")";
                condition = Optional.of(
                        which.map(wanted -> wanted + " AND " + others).orElse(others));
            }
            return List.copyOf(found);
        });
    }

    /**
     * To look past a long one would bring its body along, a hundred megabytes for one line of a table: so this ends there, and
     * who looks goes on among the others. What has no id is not among these.
     */
    private boolean stopsAtALongOne(Optional<String> condition, int most, List<Letter> found, Session session)
            throws JMSException {
        try (var browser = session.createBrowser(session.createQueue(queue), condition.orElse(null))) {
            var messages = browser.getEnumeration();
            while (found.size() < most && messages.hasMoreElements()) {
                var message = next(messages);
                if (message.isPresent()) {
                    var letter = letter(message.get());
                    var isNew = isNew(letter, found);
                    if (isNew) {
                        found.add(letter);
                    }
                    if (isNew && isLong(message.get())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** The broker may not find again by its id what came to it by another protocol. */
    private static boolean isNew(Letter letter, List<Letter> found) {
        return letter.id().isEmpty() || found.stream().map(Letter::id).noneMatch(letter.id()::equals);
    }

    private static boolean isLong(Message message) throws JMSException {
        return message.getJMSMessageID() != null
                && message instanceof BytesMessage bytes
                && bytes.getBodyLength() > SHORT;
    }

    /** What another protocol sent as nothing that JMS knows is for the broker's own tools. */
    private static Optional<Message> next(Enumeration<?> messages) {
        try {
            return Optional.of((Message) messages.nextElement());
        } catch (JMSRuntimeException e) {
            LOG.warn("A dead letter is not shown: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Letter letter(Message message) throws JMSException {
        var marked = JmsProperties.find(message, JmsDeadLetter.FROM, Party::of);
        var reason = JmsProperties.find(message, JmsDeadLetter.REASON, Function.<String>identity());
        return new Letter(
                requireNonNullElse(message.getJMSMessageID(), ""),
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                marked.isPresent() ? reason.map(JmsDeadLetters::cut) : Optional.empty(),
                canGo(message) ? home(message, marked) : Optional.empty(),
                JmsProperties.find(message, JmsProperties.KIND, ConsignmentKind::valueOf),
                JmsProperties.find(message, JmsProperties.CASE_NUMBER, CaseNumber::new)
                        .map(CaseNumber::value),
                JmsProperties.find(message, JmsProperties.MESSAGE_ID, MessageId::new),
                JmsProperties.find(message, JmsProperties.SENDER, Party::of));
    }

    private static boolean canGo(Message message) throws JMSException {
        return message instanceof BytesMessage && message.getJMSMessageID() != null;
    }

    /** A message that none of our nodes put there goes where its label says. */
    private static Optional<Party> home(Message message, Optional<Party> marked) throws JMSException {
        return marked.isPresent() ? marked : JmsProperties.find(message, JmsProperties.RECIPIENT, Party::of);
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Session session) throws JMSException, IOException;
    }

    private <T> T onALine(Work<T> work) throws BrokerUnavailable {
        try (var connection = dial();
                var session = connection.createSession(Session.SESSION_TRANSACTED)) {
            connection.start();
            return work.on(session);
        } catch (JMSException | IOException e) {
            throw new BrokerUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    private Connection dial() throws BrokerUnavailable {
        try {
            return broker.createConnection();
        } catch (JMSException e) {
            throw new BrokerUnavailable(door.closed(e), e);
        }
    }

    @FunctionalInterface
    interface Step<T> {
        T take() throws JMSException, IOException;
    }

    static <T> T at(String queue, Step<T> step) throws JMSException, IOException {
        try {
            return step.take();
        } catch (JMSException e) {
            throw BrokerDiagnostics.at(queue, e);
        }
    }
}
