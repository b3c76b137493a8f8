package kz.consular.gateway.report;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.Order;

/**
 * What an operator wants done by a node that is elsewhere, as it goes over the channel.
 *
 * @param order about a consignment; absent where a self-test is wanted
 * @param monitor the name of the node at which it was ordered
 */
public record OrderSheet(Optional<Order> order, String monitor, Instant at) {

    /** What came over the channel may lack anything. */
    public OrderSheet {
        if (Stream.of(order, monitor, at).anyMatch(Objects::isNull)
                || order.stream().anyMatch(one -> one.id() == null || one.consignment() == null)) {
            throw new IllegalArgumentException("An order lacks its number, its consignment, its place or its time.");
        }
    }
}
