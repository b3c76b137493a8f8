package kz.consular.gateway.operations;

import kz.consular.gateway.delivery.Intervention;
import picocli.CommandLine.Command;

@Command(name = "hold", header = "IT staff: stop a consignment that is not answered yet, until it is resumed.")
final class HoldCommand extends ReasonedOrderCommand {

    HoldCommand() {
        super(Intervention.Action.HOLD);
    }
}
