package kz.consular.gateway.fault;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;

/** A client of a broker, with a key or without: counts messages, or tries a forbidden operation. */
public final class BrokerClient implements AutoCloseable {
    /** A client that the broker refuses after the handshake gets no answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServerLocator locator;
    private final ClientSessionFactory factory;
    private final ClientSession session;

    /** @throws ActiveMQException when the broker refuses the client */
    private BrokerClient(String url, Map<String, Object> keys) throws ActiveMQException {
        var address = URI.create(url);
        var parameters = new HashMap<>(keys);
        parameters.putAll(Map.of("host", address.getHost(), "port", address.getPort(), "sslEnabled", true));
        locator = ActiveMQClient.createServerLocatorWithoutHA(
                new TransportConfiguration(NettyConnectorFactory.class.getName(), parameters));
        locator.setCallTimeout(PATIENCE.toMillis());
        try {
            factory = locator.createSessionFactory();
            session = factory.createSession();
            session.start();
        } catch (ActiveMQException e) {
            locator.close();
            throw e;
        } catch (Exception e) { // the client declares no narrower type
            locator.close();
            throw new IllegalStateException(e);
        }
    }

    /** With the key in a file of {@link BrokerSite#save}, or without a certificate. */
    public static BrokerClient at(BrokerSite site, String url, Optional<Path> keystore) throws ActiveMQException {
        var keys = new HashMap<String, Object>(
                Map.of("trustStorePath", site.caCertificates().toString(), "trustStoreType", "PEMCA"));
        keystore.ifPresent(file -> keys.putAll(Map.of(
                "keyStorePath", file.toString(), "keyStoreType", "PKCS12", "keyStorePassword", BrokerSite.PASSWORD)));
        return new BrokerClient(url, keys);
    }

    /** With the key of a node. */
    public static BrokerClient of(BrokerSite site, String url, String node) throws ActiveMQException {
        return at(site, url, Optional.of(site.keystore(node)));
    }

    public void send(String queue) throws ActiveMQException {
        try (var producer = session.createProducer(queue)) {
            producer.send(session.createMessage(true));
        }
    }

    public void consume(String queue) throws ActiveMQException {
        session.createConsumer(queue).close();
    }

    public void browse(String queue) throws ActiveMQException {
        session.createConsumer(SimpleString.of(queue), SimpleString.of(""), true)
                .close();
    }

    public void createQueue(String queue) throws ActiveMQException {
        session.createQueue(QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST));
    }

    public void deleteQueue(String queue) throws ActiveMQException {
        session.deleteQueue(queue);
    }

    /** The number of messages in a queue, including those being delivered. */
    public long depth(String queue) throws ActiveMQException {
        var found = session.queueQuery(SimpleString.of(queue));
        if (!found.isExists()) {
            throw new IllegalStateException("The broker has no queue " + queue);
        }
        return found.getMessageCount();
    }

    @Override
    public void close() {
        factory.close();
        locator.close();
    }
}
