package kz.consular.gateway.cli.admin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.records.Intervention;
import picocli.CommandLine;

/** The commands of IT staff. They open the records of a node with its own settings, whether the node runs or not. */
public final class AdministratorCommands {
    private AdministratorCommands() {}

    /**
     * The commands as picocli takes them. They accept unknown options, because these may be settings of the node;
     * {@link RecordsAccess} refuses all others.
     *
     * @param others commands for IT staff of other modules
     */
    public static List<CommandLine> and(Object... others) {
        var interventions = Arrays.stream(Intervention.Action.values()).map(InterventionCommand::of);
        return Stream.of(
                        Stream.of(new ConsignmentsCommand(), new ConsignmentCommand()),
                        interventions,
                        Stream.of(new ReceiveFailuresCommand(), new OrphansCommand()),
                        Arrays.stream(others))
                .flatMap(commands -> commands)
                .map(command -> new CommandLine(command).setUnmatchedArgumentsAllowed(true))
                .toList();
    }
}
