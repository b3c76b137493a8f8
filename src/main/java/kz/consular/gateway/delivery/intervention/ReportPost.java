package kz.consular.gateway.delivery.intervention;

import java.time.Duration;
import java.util.List;
import kz.consular.gateway.delivery.BrokerUnavailable;

/** Brings what this node has to tell to the queue that monitors read. */
public interface ReportPost {

    /** The queue, which every node may send to and IT staff's nodes read. */
    String QUEUE = "delivery.reports";

    /** What no monitor has read for so long the broker drops: its queue must not grow without end. */
    Duration KEPT = Duration.ofDays(30);

    /**
     * Returns once the broker has all of them for good.
     *
     * @throws BrokerUnavailable when it may have none, some or all of them
     */
    void send(List<String> reports) throws BrokerUnavailable;
}
