package kz.consular.gateway.messaging.channel;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import kz.consular.gateway.delivery.monitoring.CommandReceiver;
import kz.consular.gateway.delivery.monitoring.CommandSender;
import kz.consular.gateway.delivery.monitoring.ReportSender;
import kz.consular.gateway.domain.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the orders for one party to their desk. The answer and the acknowledgement are one JMS transaction, committed last; an
 * order that comes again is known by its id.
 */
public final class JmsCommands implements QueueListener.Reader {
    private static final Logger LOG = LoggerFactory.getLogger(JmsCommands.class);

    private final Party party;
    private final Session session;
    private final CommandReceiver desk;

    public JmsCommands(Party party, Session session, CommandReceiver desk) {
        this.party = party;
        this.session = session;
        this.desk = desk;
    }

    @Override
    public void take(Message message) throws JMSException {
        if (message instanceof TextMessage text && !isLong(message) && text.getText() != null) {
            var answer = desk.take(party, text.getText());
            if (answer.isPresent()) {
                answer(answer.get());
            }
        } else {
            LOG.warn(
                    "Message {} of queue {} is no order and is dropped",
                    message.getJMSMessageID(),
                    CommandSender.queue(party));
        }
        session.commit();
    }

    /** An order is short; a text that goes in pieces is none, and would fill the memory. */
    private static boolean isLong(Message message) throws JMSException {
        return message.propertyExists("_AMQ_LARGE_SIZE");
    }

    private void answer(String report) throws JMSException {
        try (var producer = session.createProducer(session.createQueue(ReportSender.QUEUE))) {
            producer.setTimeToLive(ReportSender.KEPT.toMillis());
            producer.send(session.createTextMessage(report));
        }
    }
}
