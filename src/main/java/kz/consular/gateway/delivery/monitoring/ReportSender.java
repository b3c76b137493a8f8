package kz.consular.gateway.delivery.monitoring;

import java.time.Duration;
import java.util.List;
import kz.consular.gateway.delivery.BrokerUnavailable;

/** Sends the reports of this node to the queue that monitors read. */
public interface ReportSender {

    /** The queue: every node may send to it, and monitors read it. */
    String QUEUE = "delivery.reports";

    /** The broker drops a report that no monitor has read for this long, so that the queue does not grow without end. */
    Duration KEPT = Duration.ofDays(30);

    /**
     * Returns once the broker has all reports for good.
     *
     * @throws BrokerUnavailable when the broker may have none, some or all of them
     */
    void send(List<String> reports) throws BrokerUnavailable;
}
