package kz.consular.gateway.cli.admin;

import kz.consular.gateway.delivery.records.Intervention;
import picocli.CommandLine.Command;

@Command(name = "hold", header = "IT staff: stop a consignment that is not answered yet, until it is resumed.")
final class HoldCommand extends ReasonedOrderCommand {

    HoldCommand() {
        super(Intervention.Action.HOLD);
    }
}
