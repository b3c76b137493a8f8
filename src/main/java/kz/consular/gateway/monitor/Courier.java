package kz.consular.gateway.monitor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.delivery.BrokerAway;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.Order;
import kz.consular.gateway.delivery.OrderPost;
import kz.consular.gateway.node.Routine;
import kz.consular.gateway.report.NodeName;
import kz.consular.gateway.report.OrderSheet;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings orders to the nodes that are elsewhere. An order is written down first and sent until the broker has it; its id sees
 * to it that it has effect once, however often it comes.
 */
final class Courier implements SmartLifecycle {
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST = 5;

    private final String here;
    private final JdbcRemoteOrders orders;
    private final OrderPost post;
    private final Clock clock;
    private final Routine routine =
            new Routine("courier", "Orders cannot be brought to other nodes", PAUSE, this::bring);

    Courier(NodeName here, JdbcRemoteOrders orders, OrderPost post, Clock clock) {
        this.here = here.value();
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
        for (var mission : missions) {
            try {
                send(mission, sheet);
            } catch (BrokerAway e) {
                troubles.add(e);
            }
        }
        return new Called(missions.size() - troubles.size(), List.copyOf(troubles));
    }

    /** @param heard how many missions will hear of it @param troubles of those that may not */
    record Called(int heard, List<BrokerAway> troubles) {}

    private void send(Party party, OrderSheet sheet) throws BrokerAway {
        post.send(party, JsonMapper.shared().writeValueAsString(sheet));
    }

    /** What was ordered about the consignment since something was done last: that, its node tells. The newest first. */
    List<RemoteOrder> undone(MessageId consignment) {
        return orders.of(consignment, MOST).stream()
                .takeWhile(order -> order.state(clock.instant()) != RemoteOrder.State.DONE)
                .toList();
    }

    /** A party whose queue the broker withholds keeps no other waiting. */
    private Duration bring() throws BrokerAway {
        var troubles = new ArrayList<BrokerAway>();
        for (var unsent : orders.unsent(clock.instant().minus(OrderPost.KEPT))) {
            var id = unsent.order().id();
            try {
                send(unsent.party(), new OrderSheet(Optional.of(unsent.order()), here, unsent.orderedAt()));
                orders.sent(id, clock.instant());
            } catch (BrokerAway e) {
                orders.notSent(id, String.valueOf(e.getMessage()));
                troubles.add(e);
            }
        }
        if (!troubles.isEmpty()) {
            throw troubles.getFirst();
        }
        return LOOK;
    }

    @Override
    public void start() {
        routine.start();
    }

    @Override
    public void stop() {
        routine.stop();
    }

    @Override
    public boolean isRunning() {
        return routine.isRunning();
    }

    /** Up after delivery, down before it. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 2048;
    }
}
