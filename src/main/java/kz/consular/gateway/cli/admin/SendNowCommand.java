package kz.consular.gateway.cli.admin;

import kz.consular.gateway.delivery.records.Intervention;
import picocli.CommandLine.Command;

@Command(name = "send-now", header = "IT staff: try at once what waits after a failure.")
final class SendNowCommand extends PlainOrderCommand {

    SendNowCommand() {
        super(Intervention.Action.SEND_NOW);
    }
}
