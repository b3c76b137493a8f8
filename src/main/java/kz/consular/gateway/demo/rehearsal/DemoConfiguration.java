package kz.consular.gateway.demo.rehearsal;

import java.nio.file.Path;
import java.time.Clock;
import kz.consular.gateway.demo.DemoCountry;
import kz.consular.gateway.demo.DemoEndpoints;
import kz.consular.gateway.node.folder.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The rehearsal of a node that is the whole country; {@code gateway.rehearsal=false} leaves it out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = DemoCountry.ACTIVE, havingValue = "true")
class DemoConfiguration {

    @Bean
    @ConditionalOnProperty(name = "gateway.rehearsal", havingValue = "true", matchIfMissing = true)
    ApplicationRunner rehearsal(
            Environment environment,
            @Value("${gateway.local.certificates}") Path certificates,
            DataFolder data,
            Clock clock) {
        return arguments -> {
            var port = environment.getRequiredProperty("local.server.port", Integer.class);
            new Rehearsal(new DemoEndpoints(port, certificates), data, new Programme(System.out), clock).run(arguments);
        };
    }
}
