package kz.consular.gateway.cli.admin;

import kz.consular.gateway.delivery.records.Intervention;
import picocli.CommandLine.Command;

@Command(name = "give-up", header = "IT staff: end the duty to deliver a consignment; its case says so.")
final class GiveUpCommand extends ReasonedOrderCommand {

    GiveUpCommand() {
        super(Intervention.Action.GIVE_UP);
    }
}
