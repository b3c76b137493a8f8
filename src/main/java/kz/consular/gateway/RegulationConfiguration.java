package kz.consular.gateway;

import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.regulation.editions.Editions;
import kz.consular.gateway.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The beans of the modules regulation and territory. It stands in the root package because the two modules know no framework, and
 * mission, office and monitor all need them.
 */
@Configuration(proxyBeanMethods = false)
@ForCommands
class RegulationConfiguration {

    @Bean
    Territories territories() {
        return Territories.load();
    }

    @Bean
    Editions editions(Territories territories) {
        return new Editions(territories);
    }
}
