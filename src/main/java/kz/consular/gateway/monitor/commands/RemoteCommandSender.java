package kz.consular.gateway.monitor.commands;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.monitoring.CommandSender;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.projection.JdbcRemoteCommands;
import kz.consular.gateway.monitor.projection.RemoteCommand;
import kz.consular.gateway.monitor.protocol.CommandMessage;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import kz.consular.gateway.monitor.protocol.NodeName;
import kz.consular.gateway.node.loop.BackgroundLoop;
import kz.consular.gateway.node.loop.RunsInBackground;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings orders to the nodes that are elsewhere. An order is written down first and sent until the broker has it; its id sees
 * to it that it has effect once, however often it comes.
 */
public final class RemoteCommandSender implements RunsInBackground {
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration SHOWN = Duration.ofDays(7);
    private static final int MOST = 5;

    private final NodeName here;
    private final JdbcRemoteCommands orders;
    private final CommandSender post;
    private final Clock clock;
    private final BackgroundLoop loop =
            new BackgroundLoop("courier", "Orders cannot be brought to other nodes", PAUSE, this::bring);

    public RemoteCommandSender(NodeName here, JdbcRemoteCommands orders, CommandSender post, Clock clock) {
        this.here = here;
        this.orders = orders;
        this.post = post;
        this.clock = clock;
    }

    /** Returns once it is written down. @param party which sends the consignment */
    void take(InterventionRequest order, Party party) {
        orders.add(order, party, clock.instant());
        loop.wake();
    }

    /**
     * Wants a self-test of each mission. It is not written down: who wants it waits for what comes of it. A mission whose queue
     * the broker withholds keeps no other from hearing of it.
     */
    Called callForSelfTests(Collection<Party> missions) {
        var sheet = new CommandMessage(Optional.empty(), here, clock.instant());
        var troubles = new ArrayList<BrokerUnavailable>();
        var heard = 0;
        for (var mission : missions) {
            try {
                send(mission, sheet);
                heard++;
            } catch (BrokerUnavailable e) {
                troubles.add(e);
                if (!e.isOfOneQueue()) {
                    break;
                }
            }
        }
        return new Called(heard, List.copyOf(troubles));
    }

    /** @param heard how many missions will hear of it @param troubles of those that may not */
    record Called(int heard, List<BrokerUnavailable> troubles) {}

    private void send(Party party, CommandMessage sheet) throws BrokerUnavailable {
        var kept = Duration.between(clock.instant(), sheet.at().plus(CommandSender.KEPT));
        post.send(party, JsonMapper.shared().writeValueAsString(sheet), kept);
    }

    /** What was ordered about the consignment in the last days and after all that has become of it. The newest first. */
    public List<RemoteCommand> undone(ConsignmentLine line) {
        var since = Stream.concat(
                        line.endedAt().stream(), line.actions().stream().map(ConsignmentLine.ActionLine::at))
                .reduce(clock.instant().minus(SHOWN), (one, other) -> one.isAfter(other) ? one : other);
        return orders.of(new MessageId(line.id()), MOST).stream()
                .filter(order -> order.orderedAt().isAfter(since))
                .takeWhile(order -> order.state(clock.instant()) != RemoteCommand.State.DONE)
                .toList();
    }

    /**
     * A party whose queue the broker withholds keeps no other waiting; but its own later orders wait, for the last word of an
     * operator must come last.
     */
    private Duration bring() throws BrokerUnavailable {
        var withheld = new LinkedHashMap<Party, BrokerUnavailable>();
        for (var unsent : orders.unsent(clock.instant().minus(CommandSender.KEPT))) {
            var known = withheld.get(unsent.party());
            if (known != null) {
                orders.notSent(unsent.order().id(), String.valueOf(known.getMessage()));
            } else {
                bring(unsent).ifPresent(trouble -> withheld.put(unsent.party(), trouble));
            }
        }
        if (!withheld.isEmpty()) {
            throw withheld.firstEntry().getValue();
        }
        return LOOK;
    }

    /**
     * @return why the queue is withheld
     * @throws BrokerUnavailable when no queue can be reached
     */
    private Optional<BrokerUnavailable> bring(RemoteCommand unsent) throws BrokerUnavailable {
        var id = unsent.order().id();
        try {
            send(unsent.party(), new CommandMessage(Optional.of(unsent.order()), here, unsent.orderedAt()));
            orders.sent(id, clock.instant());
            return Optional.empty();
        } catch (BrokerUnavailable e) {
            orders.notSent(id, String.valueOf(e.getMessage()));
            if (e.isOfOneQueue()) {
                return Optional.of(e);
            }
            throw e;
        }
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }

    @Override
    public int getPhase() {
        return AFTER_DELIVERY;
    }
}
