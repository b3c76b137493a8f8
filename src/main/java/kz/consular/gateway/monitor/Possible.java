package kz.consular.gateway.monitor;

import java.util.Arrays;
import java.util.List;
import kz.consular.gateway.delivery.Intervention.Action;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.Objections;
import kz.consular.gateway.report.ConsignmentLine;

/** Which buttons a page shows. Whether an order takes effect its node decides, for things may have moved on. */
final class Possible {

    private Possible() {}

    static List<Action> actions(ConsignmentLine line) {
        return Arrays.stream(Action.values())
                .filter(action -> Objections.to(
                                action,
                                line.state(),
                                line.kind(),
                                line.replacedBy().map(MessageId::new))
                        .isEmpty())
                .toList();
    }
}
