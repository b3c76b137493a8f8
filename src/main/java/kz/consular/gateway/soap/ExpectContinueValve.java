package kz.consular.gateway.soap;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;

/**
 * A caller that asks first (RFC 9110, 10.1.1, {@code Expect: 100-continue}) is told to send its message when it is about
 * to be read, not before: one that is refused by its length alone never crosses the line.
 */
final class ExpectContinueValve implements TomcatConnectorCustomizer {
    @Override
    public void customize(Connector connector) {
        connector.setProperty("continueResponseTiming", "onRead");
    }
}
