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
 * Passes the commands for one party to their receiver. The answer and the acknowledgement are one JMS transaction, committed last; a
 * command that comes again is known by its id.
 */
final class CommandListener implements QueueListener.Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(CommandListener.class);

    private final Party party;
    private final Session session;
    private final CommandReceiver receiver;

    CommandListener(Party party, Session session, CommandReceiver receiver) {
        this.party = party;
        this.session = session;
        this.receiver = receiver;
    }

    @Override
    public void receive(Message message) throws JMSException {
        if (message instanceof TextMessage text && !isLarge(message) && text.getText() != null) {
            var answer = receiver.take(party, text.getText());
            if (answer.isPresent()) {
                answer(answer.get());
            }
        } else {
            LOG.warn(
                    "Message {} of queue {} is no command and is dropped",
                    message.getJMSMessageID(),
                    CommandSender.queue(party));
        }
        session.commit();
    }

    /** A command is short. A text that the broker delivers in pieces is no command, and would fill the memory. */
    private static boolean isLarge(Message message) throws JMSException {
        return message.propertyExists("_AMQ_LARGE_SIZE");
    }

    private void answer(String report) throws JMSException {
        try (var producer = session.createProducer(session.createQueue(ReportSender.QUEUE))) {
            producer.setTimeToLive(ReportSender.KEPT.toMillis());
            producer.send(session.createTextMessage(report));
        }
    }
}
