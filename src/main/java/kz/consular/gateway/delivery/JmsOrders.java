package kz.consular.gateway.delivery;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import kz.consular.gateway.casefile.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the orders for one party to their desk. The answer and the acknowledgement are one JMS transaction, committed last; an
 * order that comes again is known by its id.
 */
final class JmsOrders implements JmsEar.Reader {
    private static final Logger LOG = LoggerFactory.getLogger(JmsOrders.class);

    private final Party party;
    private final Session session;
    private final OrderDesk desk;

    JmsOrders(Party party, Session session, OrderDesk desk) {
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
                    OrderPost.queue(party));
        }
        session.commit();
    }

    /** An order is short; a text that goes in pieces is none, and would fill the memory. */
    private static boolean isLong(Message message) throws JMSException {
        return message.propertyExists("_AMQ_LARGE_SIZE");
    }

    private void answer(String report) throws JMSException {
        try (var producer = session.createProducer(session.createQueue(ReportPost.QUEUE))) {
            producer.setTimeToLive(ReportPost.KEPT.toMillis());
            producer.send(session.createTextMessage(report));
        }
    }
}
