package kz.consular.gateway;

import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.regulation.editions.Editions;
import kz.consular.gateway.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of law, which know no framework. */
@Configuration(proxyBeanMethods = false)
@ForCommands
class LawBooks {

    @Bean
    Territories territories() {
        return Territories.load();
    }

    @Bean
    Editions editions(Territories territories) {
        return new Editions(territories);
    }
}
