package kz.consular.gateway.console;

import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.WebServerSslBundle;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Opens the port of IT staff beside the port of officers and clerks. */
@Component
public final class ConsoleConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private final ConsoleSettings settings;
    private final Connector connector = new Connector("HTTP/1.1");
    private final PortSeparationValve valve;

    ConsoleConnector(ConsoleSettings settings, ConsolePaths paths) {
        this.settings = settings;
        this.valve = new PortSeparationValve(connector, settings, paths);
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextValves(valve);
        if (!settings.open()) {
            return;
        }
        connector.setPort(settings.port());
        connector.setXpoweredBy(false);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            protocol.setAddress(settings.address());
        }
        if (settings.tls()) {
            secure(server, server.getSsl());
        }
        server.addAdditionalConnectors(connector);
    }

    private void secure(TomcatServletWebServerFactory server, @Nullable Ssl ssl) {
        if (ssl == null || !ssl.isEnabled()) {
            throw new IllegalArgumentException(
                    "gateway.console.tls is true, but server.ssl.* names no certificate. Set it, or the former to false.");
        }
        connector.setScheme("https");
        connector.setSecure(true);
        new SslConnectorCustomizer(LogFactory.getLog(ConsoleConnector.class), connector, Ssl.ClientAuth.NONE)
                .customize(WebServerSslBundle.get(ssl, server.getSslBundles()), Map.of());
    }

    /** The port on which the console listens, once it listens. */
    public int localPort() {
        return connector.getLocalPort();
    }

    /** Runs after the customizer of {@code server.ssl}. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
