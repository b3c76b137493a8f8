package kz.consular.gateway.messaging.channel;

import java.time.Duration;
import java.util.List;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.monitoring.CommandSender;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.broker.BrokerConnector;
import kz.consular.gateway.messaging.broker.TextSender;
import org.springframework.stereotype.Component;

/** Sends commands over a connection of its own. */
@Component
final class JmsCommandSender implements CommandSender, AutoCloseable {
    private final TextSender texts;

    JmsCommandSender(BrokerConnector broker) {
        this.texts = new TextSender(broker);
    }

    @Override
    public void send(Party party, String command, Duration timeToLive) throws BrokerUnavailable {
        texts.send(CommandSender.queue(party), timeToLive, List.of(command));
    }

    @Override
    public void close() {
        texts.close();
    }
}
