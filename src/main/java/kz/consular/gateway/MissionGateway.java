package kz.consular.gateway;

import kz.consular.gateway.console.ConsoleAccountCommand;
import kz.consular.gateway.desk.CommandLineDesk;
import kz.consular.gateway.operations.AdministratorCommands;
import kz.consular.gateway.recovery.RebuildCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The way in: a command if the arguments are one, else a node. */
@SpringBootApplication
public class MissionGateway {

    public static void main(String[] arguments) {
        if (CommandLineDesk.handles(arguments)) {
            System.exit(CommandLineDesk.run(
                    AdministratorCommands.and(new RebuildCommand(), new ConsoleAccountCommand()), arguments));
        }
        SpringApplication.run(MissionGateway.class, arguments);
    }
}
