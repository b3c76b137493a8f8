package kz.consular.gateway.fault;

import java.net.URI;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;

/** A line of IT staff to the broker, to count what waits. */
final class BrokerLook implements AutoCloseable {
    private final ServerLocator locator;
    private final ClientSessionFactory factory;
    private final ClientSession session;

    BrokerLook(BrokerSite site, String url) {
        var address = URI.create(url);
        var parameters = Map.<String, Object>of(
                "host",
                address.getHost(),
                "port",
                address.getPort(),
                "sslEnabled",
                true,
                "keyStorePath",
                site.keystore(BrokerSite.IT).toString(),
                "keyStoreType",
                "PKCS12",
                "keyStorePassword",
                BrokerSite.PASSWORD,
                "trustStorePath",
                site.caCertificates().toString(),
                "trustStoreType",
                "PEMCA");
        locator = ActiveMQClient.createServerLocatorWithoutHA(
                new TransportConfiguration(NettyConnectorFactory.class.getName(), parameters));
        try {
            factory = locator.createSessionFactory();
            session = factory.createSession();
        } catch (Exception e) { // the client declares no narrower type
            locator.close();
            throw new IllegalStateException("No look into the broker at " + url, e);
        }
    }

    long depth(String queue) {
        try {
            var found = session.queueQuery(SimpleString.of(queue));
            if (!found.isExists()) {
                throw new IllegalStateException("The broker has no queue " + queue);
            }
            return found.getMessageCount();
        } catch (ActiveMQException e) {
            throw new IllegalStateException("The broker does not say how much waits in " + queue, e);
        }
    }

    @Override
    public void close() {
        factory.close();
        locator.close();
    }
}
