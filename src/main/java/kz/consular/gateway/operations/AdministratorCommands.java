package kz.consular.gateway.operations;

import java.util.List;

/** The commands of IT staff. They open the node's own records with the node's own settings, whether it is up or not. */
public final class AdministratorCommands {
    private AdministratorCommands() {}

    /** For picocli, with one of another room. */
    public static List<Object> and(Object other) {
        return List.of(
                new ConsignmentsCommand(),
                new ConsignmentCommand(),
                new HoldCommand(),
                new ResumeCommand(),
                new GiveUpCommand(),
                new SendAgainCommand(),
                new SendNowCommand(),
                new TroublesCommand(),
                other);
    }
}
