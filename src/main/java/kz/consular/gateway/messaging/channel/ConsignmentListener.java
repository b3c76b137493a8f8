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
import org.springframework.stereotype.Component;

/**
 * Receives the consignments of one party. The answer and the acknowledgement are one JMS transaction, committed last: after a crash
 * before the commit the message comes again, is recognised, and gets its first answer again.
 */
final class ConsignmentListener implements QueueListener.Receiver {

    /** The code of a dead letter in traces: a contract with the tools that read them. */
    private static final String DEAD_LETTER = "STRAY";

    private static final Logger LOG = LoggerFactory.getLogger(ConsignmentListener.class);

    private final Party party;
    private final Session session;
    private final Context context;

    /** The collaborators that all listeners of this node share. */
    @Component
    record Context(
            Inbox inbox,
            ContainerStore containers,
            DeadLetterQueue deadLetters,
            DeliveryTracing tracing,
            Clock clock) {}

    ConsignmentListener(Party party, Session session, Context context) {
        this.party = party;
        this.session = session;
        this.context = context;
    }

    @Override
    public void receive(Message message) throws JMSException, IOException {
        var label = JmsProperties.read(message);
        try (var span = context.tracing().receiving(party, label.consignment())) {
            try {
                receive(message, label);
            } catch (JMSException | IOException | RuntimeException e) {
                span.setError(JmsFailures.ofReceiving(e).name());
                throw e;
            }
        }
    }

    private void receive(Message message, JmsProperties.Label label) throws JMSException, IOException {
        if (message instanceof BytesMessage bytes) {
            try (var body = new JmsIncomingBody(bytes, context.containers())) {
                settle(message, body, outcome(label, body));
            }
        } else {
            Span.current().setError(DEAD_LETTER);
            context.deadLetters().move(message, party, session);
            session.commit();
        }
    }

    private ReceiveOutcome outcome(JmsProperties.Label label, IncomingBody body) throws IOException {
        return switch (label) {
            case JmsProperties.Label.Unreadable(var why) -> new ReceiveOutcome.DeadLetter(why);
            case JmsProperties.Label.Readable(var claimed) -> context.inbox().receive(party, claimed, body);
        };
    }

    private void settle(Message message, IncomingBody body, ReceiveOutcome outcome) throws JMSException, IOException {
        switch (outcome) {
            case ReceiveOutcome.Answered(var claimed, var answer) -> answer(claimed, answer);
            case ReceiveOutcome.Done() -> {}
            case ReceiveOutcome.DeadLetter(var why) -> {
                Span.current().setError(DEAD_LETTER);
                context.deadLetters().move(message, body, why, party, session);
            }
            case ReceiveOutcome.RetryLater(var why) -> {
                LOG.info("{} waits in queue {}: {}", message.getStringProperty(JmsProperties.MESSAGE_ID), party, why);
                session.rollback();
                return;
            }
        }
        session.commit();
    }

    /** Has no key against duplicates, because the same answer may have to be sent again. */
    private void answer(Consignment claimed, SealedAnswer answer) throws JMSException, IOException {
        var reply = new Consignment(
                MessageId.next(),
                claimed.caseNumber(),
                answer.kind(),
                party,
                claimed.sender(),
                answer.digest(),
                answer.size(),
                context.clock().instant(),
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
