package kz.consular.gateway.cli.admin;

import kz.consular.gateway.delivery.records.Intervention;
import picocli.CommandLine.Command;

@Command(name = "send-again", header = "IT staff: send anew what was refused or given up, or what nobody has answered.")
final class SendAgainCommand extends ReasonedOrderCommand {

    SendAgainCommand() {
        super(Intervention.Action.SEND_AGAIN);
    }
}
