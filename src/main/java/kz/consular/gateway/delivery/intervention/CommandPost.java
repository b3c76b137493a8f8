package kz.consular.gateway.delivery.intervention;

import java.time.Duration;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.domain.Party;

/** Brings what IT staff orders to the node that sends for a party, wherever that node is. */
public interface CommandPost {

    /** So long an order holds, from when it was given: who gave it has helped himself by then, or looks again. */
    Duration KEPT = Duration.ofDays(1);

    /** The queue of a party's orders, to which IT staff's nodes may send and which the party's own nodes read. */
    static String queue(Party party) {
        return "orders." + party.address();
    }

    /**
     * Returns once the broker has it for good.
     *
     * @param kept how long it may lie unread
     * @throws BrokerUnavailable when it may have it or not
     */
    void send(Party party, String order, Duration kept) throws BrokerUnavailable;
}
