package kz.consular.gateway.operations;

import kz.consular.gateway.delivery.Intervention;
import picocli.CommandLine.Command;

@Command(name = "resume", header = "IT staff: let a held consignment go on.")
final class ResumeCommand extends PlainOrderCommand {

    ResumeCommand() {
        super(Intervention.Action.RESUME);
    }
}
