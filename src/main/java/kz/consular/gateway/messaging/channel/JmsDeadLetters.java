package kz.consular.gateway.messaging.channel;

import static java.util.Objects.requireNonNullElse;

import jakarta.jms.BytesMessage;
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
import kz.consular.gateway.messaging.broker.BrokerConnector;
import kz.consular.gateway.messaging.broker.BrokerDiagnostics;
import kz.consular.gateway.storage.ContainerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads and empties the dead-letter queue, over a connection that lasts for one call. */
@Component
public final class JmsDeadLetters implements DeadLetters {
    /** In characters. Our own reasons are one sentence; the reasons of other programs have no limit. */
    public static final int LONGEST_REASON = 300;
    /** In bytes. The broker delivers a longer body in pieces, when it is read or skipped. */
    private static final int SHORT = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(JmsDeadLetters.class);

    private final BrokerConnector broker;
    private final ContainerStore containers;
    private final String queue;

    public JmsDeadLetters(BrokerConnector broker, ContainerStore containers, DeadLetterQueue queue) {
        this.broker = broker;
        this.containers = containers;
        this.queue = queue.name();
    }

    @Override
    public List<DeadLetter> oldest(int most) throws BrokerUnavailable {
        return inSession(session -> browse(Optional.empty(), most, session));
    }

    @Override
    public List<DeadLetter> find(Collection<String> ids) throws BrokerUnavailable {
        return ids.isEmpty() ? List.of() : inSession(session -> browse(Optional.of(anyOf(ids)), ids.size(), session));
    }

    @Override
    public List<Outcome> requeue(List<DeadLetter> chosen) throws BrokerUnavailable {
        return inSession(session -> new JmsRequeue(session, queue, containers).all(chosen));
    }

    static String anyOf(Collection<String> ids) {
        return ids.stream()
                .map(id -> "'" + id.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "JMSMessageID IN (", ")"));
    }

    /** @param which a selector; empty for all messages */
    private List<DeadLetter> browse(Optional<String> which, int most, Session session)
            throws JMSException, IOException {
        return at(queue, () -> {
            var found = new ArrayList<DeadLetter>();
            var condition = which;
            while (found.size() < most && stopsAtLongMessage(condition, most, found, session)) {
                var others = "NOT (" + anyOf(found.stream().map(DeadLetter::id).toList()) + ")";
                condition = Optional.of(
                        which.map(wanted -> wanted + " AND " + others).orElse(others));
            }
            return List.copyOf(found);
        });
    }

    /**
     * Ends at a long message: to browse past it would transfer its body, which may be a hundred megabytes. The caller browses again
     * without the messages found so far. A message without an id cannot be left out so, and does not end the browsing.
     */
    private boolean stopsAtLongMessage(Optional<String> condition, int most, List<DeadLetter> found, Session session)
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

    /** A selector may not match the id of a message that came by another protocol, so that it is found twice. */
    private static boolean isNew(DeadLetter letter, List<DeadLetter> found) {
        return letter.id().isEmpty() || found.stream().map(DeadLetter::id).noneMatch(letter.id()::equals);
    }

    private static boolean isLong(Message message) throws JMSException {
        return message.getJMSMessageID() != null
                && message instanceof BytesMessage bytes
                && bytes.getBodyLength() > SHORT;
    }

    /** Leaves out a message of another protocol that is no JMS message; the tools of the broker show it. */
    private static Optional<Message> next(Enumeration<?> messages) {
        try {
            return Optional.of((Message) messages.nextElement());
        } catch (JMSRuntimeException e) {
            LOG.warn("A dead letter is not shown: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static DeadLetter letter(Message message) throws JMSException {
        var marked = JmsProperties.find(message, DeadLetterQueue.FROM, Party::of);
        var reason = JmsProperties.find(message, DeadLetterQueue.REASON, Function.<String>identity());
        return new DeadLetter(
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

    /** A message without our marks goes back to the recipient in its properties. */
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

    private <T> T inSession(Work<T> work) throws BrokerUnavailable {
        try (var session = broker.openSession()) {
            return work.on(session.jms());
        } catch (JMSException | IOException e) {
            throw new BrokerUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    @FunctionalInterface
    interface Use<T> {
        T call() throws JMSException, IOException;
    }

    static <T> T at(String queue, Use<T> use) throws JMSException, IOException {
        try {
            return use.call();
        } catch (JMSException e) {
            throw BrokerDiagnostics.at(queue, e);
        }
    }
}
