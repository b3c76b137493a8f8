package kz.consular.gateway.delivery.intervention;

import java.util.List;

/** Who reads what nodes tell; a node without one lets the reports lie for others. */
public interface ReportReceiver {

    /**
     * Takes in reports in the order in which they came. They leave the queue once this returns; after an exception they come
     * again, and after a crash some may come that were taken in before.
     */
    void take(List<String> reports);
}
