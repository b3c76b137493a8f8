package kz.consular.gateway.monitor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.delivery.BrokerAway;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.Order;
import kz.consular.gateway.delivery.OrderPost;
import kz.consular.gateway.node.Routine;
import kz.consular.gateway.node.RunsRoutine;
import kz.consular.gateway.report.ConsignmentLine;
import kz.consular.gateway.report.NodeName;
import kz.consular.gateway.report.OrderSheet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings orders to the nodes that are elsewhere. An order is written down first and sent until the broker has it; its id sees
 * to it that it has effect once, however often it comes.
 */
final class Courier implements RunsRoutine {
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration SHOWN = Duration.ofDays(7);
    private static final int MOST = 5;

    private final NodeName here;
    private final JdbcRemoteOrders orders;
    private final OrderPost post;
    private final Clock clock;
    private final Routine routine =
            new Routine("courier", "Orders cannot be brought to other nodes", PAUSE, this::bring);

    Courier(NodeName here, JdbcRemoteOrders orders, OrderPost post, Clock clock) {
        this.here = here;
        this.orders = orders;
        this.post = post;
        this.clock = clock;
    }

    /** Returns once it is written down. @param party which sends the consignment */
    void take(Order order, Party party) {
        orders.add(order, party, clock.instant());
        routine.wake();
    }

    /**
     * Wants a self-test of each mission. It is not written down: who wants it waits for what comes of it. A mission whose queue
     * the broker withholds keeps no other from hearing of it.
     */
    Called callForSelfTests(Collection<Party> missions) {
        var sheet = new OrderSheet(Optional.empty(), here, clock.instant());
        var troubles = new ArrayList<BrokerAway>();
        var heard = 0;
        for (var mission : missions) {
            try {
                send(mission, sheet);
                heard++;
            } catch (BrokerAway e) {
                troubles.add(e);
                if (!e.isOfOneQueue()) {
                    break;
                }
            }
        }
        return new Called(heard, List.copyOf(troubles));
    }

    /** @param heard how many missions will hear of it @param troubles of those that may not */
    record Called(int heard, List<BrokerAway> troubles) {}

    private void send(Party party, OrderSheet sheet) throws BrokerAway {
        var kept = Duration.between(clock.instant(), sheet.at().plus(OrderPost.KEPT));
        post.send(party, JsonMapper.shared().writeValueAsString(sheet), kept);
    }

    /** What was ordered about the consignment in the last days and after all that has become of it. The newest first. */
    List<RemoteOrder> undone(ConsignmentLine line) {
        var since = Stream.concat(
                        line.endedAt().stream(), line.actions().stream().map(ConsignmentLine.ActionLine::at))
                .reduce(clock.instant().minus(SHOWN), (one, other) -> one.isAfter(other) ? one : other);
        return orders.of(new MessageId(line.id()), MOST).stream()
                .filter(order -> order.orderedAt().isAfter(since))
                .takeWhile(order -> order.state(clock.instant()) != RemoteOrder.State.DONE)
                .toList();
    }

    /**
     * A party whose queue the broker withholds keeps no other waiting; but its own later orders wait, for the last word of an
     * operator must come last.
     */
    private Duration bring() throws BrokerAway {
        var withheld = new LinkedHashMap<Party, BrokerAway>();
        for (var unsent : orders.unsent(clock.instant().minus(OrderPost.KEPT))) {
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
     * @throws BrokerAway when no queue can be reached
     */
    private Optional<BrokerAway> bring(RemoteOrder unsent) throws BrokerAway {
        var id = unsent.order().id();
        try {
            send(unsent.party(), new OrderSheet(Optional.of(unsent.order()), here, unsent.orderedAt()));
            orders.sent(id, clock.instant());
            return Optional.empty();
        } catch (BrokerAway e) {
            orders.notSent(id, String.valueOf(e.getMessage()));
            if (e.isOfOneQueue()) {
                return Optional.of(e);
            }
            throw e;
        }
    }

    @Override
    public Routine routine() {
        return routine;
    }

    @Override
    public int getPhase() {
        return AFTER_DELIVERY;
    }
}
