package kz.consular.gateway.delivery.monitoring;

import java.util.List;

/** Reads the reports of nodes. A node without a receiver leaves them in the queue for others. */
public interface ReportReceiver {

    /**
     * Takes in reports in the order in which they came. They leave the queue once this returns; after an exception they
     * come again, and after a crash some may come that were taken in before.
     */
    void take(List<String> reports);
}
