package kz.consular.gateway.delivery.monitoring;

import java.time.Duration;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.domain.Party;

/** Sends a monitor's commands to the node that sends for a party, wherever that node is. */
public interface CommandSender {

    /** How long a command is valid from its issue: after it, its author has found another way or looks again. */
    Duration KEPT = Duration.ofDays(1);

    /** The queue of a party's commands: monitors may send to it, and the party's own nodes read it. */
    static String queue(Party party) {
        return "orders." + party.address();
    }

    /**
     * Returns once the broker has the command for good.
     *
     * @param timeToLive the time after which an unread command expires
     * @throws BrokerUnavailable when the broker does not have it, or may have it or not
     */
    void send(Party party, String command, Duration timeToLive) throws BrokerUnavailable;
}
