package kz.consular.gateway.monitor.commands;

import java.util.Arrays;
import java.util.List;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.intervention.InterventionRules;
import kz.consular.gateway.delivery.records.Intervention.Action;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;

/** Which buttons a page shows. Whether an order takes effect its node decides, for things may have moved on. */
public final class PossibleActions {

    private PossibleActions() {}

    public static List<Action> actions(ConsignmentLine line) {
        return Arrays.stream(Action.values())
                .filter(action -> InterventionRules.to(
                                action,
                                line.state(),
                                line.kind(),
                                line.replacedBy().map(MessageId::new))
                        .isEmpty())
                .toList();
    }
}
