package kz.consular.gateway.report;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.Order;

/**
 * What an operator wants done by a node that is elsewhere, as it goes over the channel.
 *
 * @param monitor the name of the node at which it was ordered
 */
public record OrderSheet(Order order, String monitor, Instant at) {

    /** What came over the channel may lack anything. */
    public OrderSheet {
        if (Stream.of(order, monitor, at).anyMatch(Objects::isNull)
                || Stream.of(order.id(), order.consignment()).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("An order lacks its number, its consignment, its place or its time.");
        }
    }
}
