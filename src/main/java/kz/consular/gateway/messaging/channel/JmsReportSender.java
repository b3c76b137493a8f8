package kz.consular.gateway.messaging.channel;

import java.util.List;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.monitoring.ReportSender;
import kz.consular.gateway.messaging.broker.BrokerConnector;
import kz.consular.gateway.messaging.broker.TextSender;
import org.springframework.stereotype.Component;

/** Sends reports over a connection of its own. */
@Component
final class JmsReportSender implements ReportSender, AutoCloseable {
    private final TextSender texts;

    JmsReportSender(BrokerConnector broker) {
        this.texts = new TextSender(broker);
    }

    @Override
    public void send(List<String> reports) throws BrokerUnavailable {
        texts.send(QUEUE, KEPT, reports);
    }

    @Override
    public void close() {
        texts.close();
    }
}
