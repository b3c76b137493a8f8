package kz.consular.gateway.cli.admin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The commands of IT staff. They open the node's own records with the node's own settings, whether it is up or not. */
public final class AdministratorCommands {
    private AdministratorCommands() {}

    /** For picocli, which leaves to them what it does not know: settings of the node. */
    public static List<CommandLine> and(Object... others) {
        var here = Stream.of(
                new ConsignmentsCommand(),
                new ConsignmentCommand(),
                new HoldCommand(),
                new ResumeCommand(),
                new GiveUpCommand(),
                new SendAgainCommand(),
                new SendNowCommand(),
                new TroublesCommand(),
                new OrphansCommand());
        return Stream.concat(here, Arrays.stream(others))
                .map(command -> new CommandLine(command).setUnmatchedArgumentsAllowed(true))
                .toList();
    }
}
