package kz.consular.gateway;

import kz.consular.gateway.cli.GatewayCommandLine;
import kz.consular.gateway.cli.admin.AdministratorCommands;
import kz.consular.gateway.console.accounts.ConsoleAccountCommand;
import kz.consular.gateway.recovery.RebuildCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The way in: a command if the arguments are one, else a node. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MissionGateway {

    public static void main(String[] arguments) {
        if (GatewayCommandLine.handles(arguments)) {
            System.exit(GatewayCommandLine.run(
                    AdministratorCommands.and(new RebuildCommand(), new ConsoleAccountCommand()), arguments));
        }
        SpringApplication.run(MissionGateway.class, arguments);
    }
}
