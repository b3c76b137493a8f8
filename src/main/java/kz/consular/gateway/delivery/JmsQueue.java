package kz.consular.gateway.delivery;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.time.Clock;
import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.trace.Step;
import kz.consular.gateway.trace.Traceparent;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one party's queue, one message at a time. The answer and the acknowledgement are one JMS transaction, committed
 * last: after a crash before it the message comes again, is known, and gets its first answer again.
 */
final class JmsQueue implements JmsEar.Reader {

    private static final String STRAY = "STRAY";
    private static final Logger LOG = LoggerFactory.getLogger(JmsQueue.class);

    private final Party here;
    private final Session session;
    private final Desk desk;

    /** What all queues of this node share. */
    record Desk(Inbox inbox, ContainerStore containers, JmsDeadLetter deadLetter, Trail trail, Clock clock) {}

    JmsQueue(Party here, Session session, Desk desk) {
        this.here = here;
        this.session = session;
        this.desk = desk;
    }

    @Override
    public void take(Message message) throws JMSException, IOException {
        var label = JmsProperties.read(message);
        try (var step = desk.trail().receiving(here, label)) {
            try {
                take(message, label);
            } catch (JMSException | IOException | RuntimeException e) {
                step.failed(JmsFailures.ofReceiving(e).name());
                throw e;
            }
        }
    }

    private void take(Message message, JmsProperties.Label label) throws JMSException, IOException {
        if (message instanceof BytesMessage bytes) {
            try (var body = new JmsSpool(bytes, desk.containers())) {
                settle(message, body, handle(label, body));
            }
        } else {
            Step.current().failed(STRAY);
            desk.deadLetter().move(message, here, session);
            session.commit();
        }
    }

    private Handling handle(JmsProperties.Label label, IncomingBody body) throws IOException {
        return switch (label) {
            case JmsProperties.Label.Unreadable(var why) -> new Handling.Stray(why);
            case JmsProperties.Label.Readable(var claimed) -> desk.inbox().receive(here, claimed, body);
        };
    }

    private void settle(Message message, IncomingBody body, Handling handling) throws JMSException, IOException {
        switch (handling) {
            case Handling.Answered(var claimed, var answer) -> answer(claimed, answer);
            case Handling.Settled() -> {}
            case Handling.Stray(var why) -> {
                Step.current().failed(STRAY);
                desk.deadLetter().move(message, body, why, here, session);
            }
            case Handling.TryLater(var why) -> {
                LOG.info("{} waits in queue {}: {}", message.getStringProperty(JmsProperties.MESSAGE_ID), here, why);
                session.rollback();
                return;
            }
        }
        session.commit();
    }

    /** Carries no key against duplicates: the same answer may have to go out again. */
    private void answer(Consignment claimed, SealedAnswer answer) throws JMSException, IOException {
        var reply = new Consignment(
                MessageId.next(),
                claimed.caseNumber(),
                answer.kind(),
                here,
                claimed.sender(),
                answer.digest(),
                answer.size(),
                desk.clock().instant(),
                Traceparent.current());
        try (var producer = session.createProducer(
                        ActiveMQJMSClient.createQueue(claimed.sender().address()));
                var content = answer.open()) {
            var out = session.createBytesMessage();
            JmsProperties.write(reply, out);
            out.setJMSCorrelationID(claimed.id().value());
            JmsBody.fill(out, content, answer.size());
            producer.send(out);
        }
    }
}
