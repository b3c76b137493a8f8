package kz.consular.gateway.cli.admin;

import kz.consular.gateway.delivery.records.Intervention;
import picocli.CommandLine.Command;

@Command(name = "resume", header = "IT staff: let a held consignment go on.")
final class ResumeCommand extends PlainOrderCommand {

    ResumeCommand() {
        super(Intervention.Action.RESUME);
    }
}
