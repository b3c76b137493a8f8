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

/** Opens the port of IT staff beside that of officers and clerks. */
public final class ConsoleConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private final ConsoleSettings settings;
    private final Connector connector = new Connector("HTTP/1.1");
    private final PortSeparationValve door;

    public ConsoleConnector(ConsoleSettings settings, ConsolePaths paths) {
        this.settings = settings;
        this.door = new PortSeparationValve(connector, settings, paths);
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextValves(door);
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

    /** Where it listens, once it does. */
    public int localPort() {
        return connector.getLocalPort();
    }

    /** After the settings of {@code server.ssl}. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
