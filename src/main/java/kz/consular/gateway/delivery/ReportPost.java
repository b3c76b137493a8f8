package kz.consular.gateway.delivery;

import java.util.List;

/** Brings what this node has to tell to the queue that monitors read. */
public interface ReportPost {

    /** The queue, which every node may send to and IT staff's nodes read. */
    String QUEUE = "delivery.reports";

    /**
     * Returns once the broker has all of them for good.
     *
     * @throws BrokerAway when it may have none, some or all of them
     */
    void send(List<String> reports) throws BrokerAway;
}
