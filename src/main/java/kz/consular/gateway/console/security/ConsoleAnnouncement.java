package kz.consular.gateway.console.security;

import java.io.PrintStream;
import java.util.Map;
import kz.consular.gateway.console.ConsoleConnector;
import kz.consular.gateway.console.ConsolePaths;
import kz.consular.gateway.console.ConsoleSettings;
import kz.consular.gateway.console.accounts.Accounts;
import kz.consular.gateway.console.accounts.OneTimeAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/** Announces the address of the console at the start, and the password of a one-time account. */
@Component
final class ConsoleAnnouncement implements ApplicationListener<ServletWebServerInitializedEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleAnnouncement.class);
    private static final String PORT = "local.console.port";

    private final ConsoleSettings settings;
    private final ConsoleConnector connector;
    private final ConsolePaths paths;
    private final Accounts accounts;
    private final ConfigurableEnvironment environment;
    private final PrintStream out = System.out;

    ConsoleAnnouncement(
            ConsoleSettings settings,
            ConsoleConnector connector,
            ConsolePaths paths,
            Accounts accounts,
            ConfigurableEnvironment environment) {
        this.settings = settings;
        this.connector = connector;
        this.paths = paths;
        this.accounts = accounts;
        this.environment = environment;
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
        if (accounts instanceof OneTimeAccount account) {
            out.printf(
                    "%n  Console for IT staff: %s%n  Sign in as %s with the password %s, made for this start alone.%n",
                    address(), OneTimeAccount.NAME, account.password());
        }
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
