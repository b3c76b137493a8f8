package kz.consular.gateway.report;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.Order;
import kz.consular.gateway.delivery.OrderPost;

/**
 * What an operator wants done by a node that is elsewhere, as it goes over the channel.
 *
 * @param order about a consignment; absent where a self-test is wanted
 * @param monitor the node at which it was ordered
 * @param at when
 */
public record OrderSheet(Optional<Order> order, NodeName monitor, Instant at) {
    public OrderSheet {
        Whole.must("An order", order, monitor, at);
        order.ifPresent(one -> Whole.must("An order", one.id(), one.consignment()));
    }

    /** Whether nobody counts on it any more, who gave it least of all. */
    boolean isOld(Instant now) {
        return now.isAfter(at.plus(OrderPost.KEPT));
    }
}
