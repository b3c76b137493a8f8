package kz.consular.gateway.messaging.channel;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.time.Clock;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.inbound.Inbox;
import kz.consular.gateway.delivery.inbound.IncomingBody;
import kz.consular.gateway.delivery.inbound.ReceiveOutcome;
import kz.consular.gateway.delivery.outbound.DeliveryTracing;
import kz.consular.gateway.delivery.receipt.SealedAnswer;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.broker.JmsBody;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.gateway.tracing.Span;
import kz.consular.gateway.tracing.Traceparent;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one party's queue, one message at a time. The answer and the acknowledgement are one JMS transaction, committed
 * last: after a crash before it the message comes again, is known, and gets its first answer again.
 */
public final class ConsignmentListener implements QueueListener.Reader {

    private static final String STRAY = "STRAY";
    private static final Logger LOG = LoggerFactory.getLogger(ConsignmentListener.class);

    private final Party here;
    private final Session session;
    private final Desk desk;

    /** What all queues of this node share. */
    public record Desk(
            Inbox inbox, ContainerStore containers, JmsDeadLetter deadLetter, DeliveryTracing tracing, Clock clock) {}

    public ConsignmentListener(Party here, Session session, Desk desk) {
        this.here = here;
        this.session = session;
        this.desk = desk;
    }

    @Override
    public void take(Message message) throws JMSException, IOException {
        var label = JmsProperties.read(message);
        try (var span = desk.tracing().receiving(here, label.consignment())) {
            try {
                take(message, label);
            } catch (JMSException | IOException | RuntimeException e) {
                span.setError(JmsFailures.ofReceiving(e).name());
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
            Span.current().setError(STRAY);
            desk.deadLetter().move(message, here, session);
            session.commit();
        }
    }

    private ReceiveOutcome handle(JmsProperties.Label label, IncomingBody body) throws IOException {
        return switch (label) {
            case JmsProperties.Label.Unreadable(var why) -> new ReceiveOutcome.Stray(why);
            case JmsProperties.Label.Readable(var claimed) -> desk.inbox().receive(here, claimed, body);
        };
    }

    private void settle(Message message, IncomingBody body, ReceiveOutcome handling) throws JMSException, IOException {
        switch (handling) {
            case ReceiveOutcome.Answered(var claimed, var answer) -> answer(claimed, answer);
            case ReceiveOutcome.Settled() -> {}
            case ReceiveOutcome.Stray(var why) -> {
                Span.current().setError(STRAY);
                desk.deadLetter().move(message, body, why, here, session);
            }
            case ReceiveOutcome.TryLater(var why) -> {
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
