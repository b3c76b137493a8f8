package kz.consular.gateway.console.security;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import kz.consular.gateway.console.ConsoleConnector;
import kz.consular.gateway.console.ConsolePaths;
import kz.consular.gateway.console.ConsoleSettings;
import kz.consular.gateway.console.accounts.OneTimeAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Tells whoever starts a node where its console is, and once the password that was made for this start. */
final class ConsoleAnnouncement implements ApplicationListener<ServletWebServerInitializedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleAnnouncement.class);
    private static final String PORT = "local.console.port";

    private final ConsoleSettings settings;
    private final ConsoleConnector connector;
    private final ConsolePaths paths;
    private final Optional<OneTimeAccount> made;
    private final ConfigurableEnvironment environment;
    private final PrintStream out;

    ConsoleAnnouncement(
            ConsoleSettings settings,
            ConsoleConnector connector,
            ConsolePaths paths,
            Optional<OneTimeAccount> made,
            ConfigurableEnvironment environment,
            PrintStream out) {
        this.settings = settings;
        this.connector = connector;
        this.paths = paths;
        this.made = made;
        this.environment = environment;
        this.out = out;
    }

    @Override
    public void onApplicationEvent(ServletWebServerInitializedEvent started) {
        if (!settings.open()) {
            return;
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("the port of the console", Map.of(PORT, connector.localPort())));
        LOG.info("The console of IT staff is at {}", address());
        made.ifPresent(account -> out.printf(
                "%n  Console for IT staff: %s%n  Sign in as %s with the password %s, made for this start alone.%n",
                address(), OneTimeAccount.NAME, account.password()));
    }

    private String address() {
        var host = settings.host().stream()
                .findFirst()
                .orElseGet(() -> settings.address().getHostAddress());
        var name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return (settings.tls() ? "https://" : "http://") + name + ":" + connector.localPort()
                + (paths.pages() ? ConsolePaths.MONITOR : ConsolePaths.ACTUATOR + "/health");
    }
}
