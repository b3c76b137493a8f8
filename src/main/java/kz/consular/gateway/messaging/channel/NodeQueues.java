package kz.consular.gateway.messaging.channel;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.DeliverySettings;
import kz.consular.gateway.delivery.ReceiveLimiter;
import kz.consular.gateway.delivery.monitoring.CommandReceiver;
import kz.consular.gateway.delivery.monitoring.CommandSender;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.broker.BrokerSettings;
import kz.consular.gateway.signature.keys.SealKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The queues to which this node listens: for each of its parties one of consignments, and one of commands. */
@Component
final class NodeQueues {
    private final List<Party> parties;
    private final BrokerSettings broker;
    private final DeliverySettings settings;
    private final ReceiveLimiter limiter;
    private final ReceiveLimiter commandLimiter;
    private final ConsignmentListener.Context context;
    private final ObjectProvider<CommandReceiver> commands;

    NodeQueues(
            SealKeys keys,
            BrokerSettings broker,
            DeliverySettings settings,
            ReceiveLimiter limiter,
            ConsignmentListener.Context context,
            ObjectProvider<CommandReceiver> commands) {
        this.parties = keys.names().stream().map(Party::of).toList();
        this.broker = broker;
        this.settings = settings;
        this.limiter = limiter;
        // Commands do not wait behind dossiers, which may take long.
        this.commandLimiter = new ReceiveLimiter(1, Duration.ZERO);
        this.context = context;
        this.commands = commands;
    }

    List<QueueListener.Queue> all() {
        return Stream.concat(parties.stream().map(this::consignments), commands())
                .toList();
    }

    private QueueListener.Queue consignments(Party party) {
        return new QueueListener.Queue(
                party.address(),
                settings.receiversOfOneQueue(),
                limiter,
                session -> new ConsignmentListener(party, session, context));
    }

    /** A broker in this process gets no commands, for no other node can connect to it. */
    private Stream<QueueListener.Queue> commands() {
        return broker.isApart()
                ? commands.stream().flatMap(receiver -> parties.stream().map(party -> commands(party, receiver)))
                : Stream.empty();
    }

    private QueueListener.Queue commands(Party party, CommandReceiver receiver) {
        return new QueueListener.Queue(
                CommandSender.queue(party),
                1,
                commandLimiter,
                session -> new CommandListener(party, session, receiver));
    }
}
