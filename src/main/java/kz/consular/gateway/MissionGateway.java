package kz.consular.gateway;

import kz.consular.gateway.desk.CommandLineDesk;
import kz.consular.gateway.operations.AdministratorCommands;
import kz.consular.gateway.regulation.Editions;
import kz.consular.gateway.territory.Territories;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The way in: a command if the arguments are one, else a node, with the books of law that know no framework. */
@SpringBootApplication
public class MissionGateway {

    public static void main(String[] arguments) {
        if (CommandLineDesk.handles(arguments)) {
            System.exit(CommandLineDesk.run(AdministratorCommands.all(), arguments));
        }
        SpringApplication.run(MissionGateway.class, arguments);
    }

    @Bean
    Territories territories() {
        return Territories.load();
    }

    @Bean
    Editions editions(Territories territories) {
        return new Editions(territories);
    }
}
