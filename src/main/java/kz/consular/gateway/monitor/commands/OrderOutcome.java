package kz.consular.gateway.monitor.commands;

import java.util.Optional;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.records.Intervention.Action;

/**
 * What became of an order at once.
 *
 * @param why it was not done
 * @param node ASKED: which is to do it
 * @param now the consignment that is under way from then on
 */
public record OrderOutcome(
        MessageId consignment, Action action, Fate fate, Optional<String> why, Optional<String> node, MessageId now) {

    /** Whether it is done. */
    public enum Fate {
        DONE,
        /** Its node is elsewhere and has been asked. */
        ASKED,
        NOT_DONE,
        /** No node has told of such a consignment. */
        UNTOLD
    }
}
