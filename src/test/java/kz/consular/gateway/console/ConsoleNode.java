package kz.consular.gateway.console;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import kz.consular.gateway.console.pages.ProblemPage.Problem;
import kz.consular.gateway.node.roles.NodeRoles;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.signature.TestClock;
import org.apache.cxf.spring.boot.autoconfigure.CxfAutoConfiguration;
import org.apache.cxf.spring.boot.autoconfigure.micrometer.MicrometerMetricsAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.webservices.autoconfigure.WebServicesAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The console alone, on free ports without TLS, with a few test pages. */
public final class ConsoleNode implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private ConsoleNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** With {@link TestAccounts}, unless the settings say otherwise. */
    public static ConsoleNode start(Path folder, String... settings) {
        return startAs(Set.of(Role.MONITOR), folder, settings);
    }

    static ConsoleNode startAs(Set<Role> roles, Path folder, String... settings) {
        var properties = new HashMap<String, Object>(Map.ofEntries(
                Map.entry("gateway.data", folder.toString()),
                Map.entry("gateway.signing.keystore", "none"),
                Map.entry("gateway.console.port", "0"),
                Map.entry("gateway.console.accounts", TestAccounts.in(folder).toString()),
                Map.entry("server.port", "0"),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("server.ssl.enabled", "false"),
                // The health indicators of a node are absent here.
                Map.entry("management.endpoint.health.validate-group-membership", "false"),
                Map.entry("spring.datasource.url", "jdbc:sqlite:" + folder.resolve("console.db")),
                Map.entry("spring.flyway.locations", "classpath:db/migration/sqlite")));
        for (var setting : settings) {
            properties.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        properties.values().removeIf(""::equals);
        return new ConsoleNode(new SpringApplicationBuilder(ConsoleAlone.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("nodeRoles", new NodeRoles(roles)))
                .properties(properties)
                .run());
    }

    @ComponentScan(basePackageClasses = ConsoleSettings.class)
    @ConfigurationPropertiesScan(basePackageClasses = ConsoleSettings.class)
    @EnableAutoConfiguration(
            exclude = {
                CxfAutoConfiguration.class,
                MicrometerMetricsAutoConfiguration.class,
                WebServicesAutoConfiguration.class
            })
    static class ConsoleAlone {
        @Bean
        public TestClock clock() {
            return new TestClock(Instant.now());
        }

        /** Pages of other modules: one to read, one to post to, one that fails. */
        @Bean
        RouterFunction<ServerResponse> pages() {
            return RouterFunctions.route()
                    .GET(
                            "/monitor",
                            _ -> ServerResponse.ok()
                                    .render(
                                            "console/problem",
                                            Map.of("problem", Problem.PAGE_UNKNOWN, "reference", "none")))
                    .POST("/monitor/act", _ -> ServerResponse.ok().body("acted"))
                    .GET("/monitor/fails", _ -> {
                        throw new IllegalStateException("secret of the inside");
                    })
                    .GET("/services/mission", _ -> ServerResponse.ok().body("the mission's endpoint"))
                    .build();
        }
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public TestClock clock() {
        return (TestClock) context.getBean(Clock.class);
    }

    public List<JdbcAudit.Entry> audit() {
        return part(JdbcAudit.class).newest(OptionalLong.empty(), 100);
    }

    /** The port of IT staff. */
    URI console(String path) {
        return at("local.console.port", path);
    }

    /** The port of officers and clerks. */
    URI endpoints(String path) {
        return at("local.server.port", path);
    }

    private URI at(String port, String path) {
        var number = Objects.requireNonNull(context.getEnvironment().getProperty(port), port);
        return URI.create("http://127.0.0.1:" + number + path);
    }

    @Override
    public void close() {
        context.close();
    }
}
