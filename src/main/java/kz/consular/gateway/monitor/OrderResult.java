package kz.consular.gateway.monitor;

import java.util.Optional;
import kz.consular.gateway.delivery.Intervention.Action;
import kz.consular.gateway.delivery.MessageId;

/**
 * What became of an order at once.
 *
 * @param why it was not done
 * @param node ASKED: which is to do it
 * @param now the consignment that is under way from then on
 */
record OrderResult(
        MessageId consignment, Action action, Fate fate, Optional<String> why, Optional<String> node, MessageId now) {

    /** Whether it is done. */
    enum Fate {
        DONE,
        /** Its node is elsewhere and has been asked. */
        ASKED,
        NOT_DONE,
        /** No node has told of such a consignment. */
        UNTOLD
    }
}
