package kz.consular.gateway.messaging.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.signature.trust.Expiries;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line to the broker, wherever it is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerSettings.class)
public class BrokerConfiguration {

    /** Room for the properties of a message whose body just goes as one piece. */
    private static final int LABEL = 1 << 16;
    /**
     * Over a network what is longer goes in pieces, each when the broker asks for it: an embassy's line of 64 kbit/s must
     * get a piece across before the line counts as dead.
     */
    private static final int LARGEST_PIECE_OVER_A_NETWORK = 100 * 1024;

    /** A host that swallows everything must not hold up the turn of the other one of the pair. */
    private static final Duration DIAL = Duration.ofSeconds(10);
    /** The broker echoes a sign of life every few seconds; a line without any for this long, twice at most, is dead. */
    private static final Duration SILENCE = Duration.ofSeconds(25);

    private static final Duration LISTENING = Duration.ofSeconds(5);
    /** An answer from the broker that takes longer does not come. */
    private static final Duration ANSWER = Duration.ofSeconds(50);
    /**
     * An answer from a broker in this process comes, however long process or disk stood still meanwhile. Whoever gives one up gives up the
     * lines of all queues, and for a while nothing is delivered.
     */
    private static final Duration ANSWER_IN_THIS_PROCESS = Duration.ofMinutes(10);

    @Bean
    @ConditionalOnProperty("gateway.broker.url")
    BrokerAddress brokerAddress(BrokerSettings settings) {
        return new BrokerAddress(settings.url().orElseThrow());
    }

    @Bean
    BrokerDiagnostics brokerDoor(BrokerAddress address, BrokerSettings settings) {
        return new BrokerDiagnostics(address, settings.key());
    }

    @Bean
    Expiries brokerExpiries(BrokerSettings settings) {
        return () -> {
            var key = settings.key();
            return key.isPresent() ? key.get().expiries() : List.of();
        };
    }

    /**
     * Without prefetch, for hundreds of queues would fill the memory with what waits its turn; without the client's own
     * reconnecting, for a broken line must show itself, so that work in doubt is begun anew.
     */
    @Bean(destroyMethod = "close")
    ActiveMQConnectionFactory brokerConnections(BrokerAddress address, BrokerSettings settings) {
        var connections = address.hosts().isEmpty() ? inThisProcess(address) : overANetwork(address, settings.key());
        connections.setConsumerWindowSize(0);
        connections.setReconnectAttempts(0);
        connections.setUseGlobalPools(false);
        connections.setThreadPoolMaxSize(-1);
        connections.setScheduledThreadPoolMaxSize(1);
        return connections;
    }

    private static ActiveMQConnectionFactory inThisProcess(BrokerAddress address) {
        var connections = new ActiveMQConnectionFactory(address.url());
        connections.setMinLargeMessageSize(JmsBody.LARGEST_PIECE + LABEL);
        connections.setCallTimeout(ANSWER_IN_THIS_PROCESS.toMillis());
        return connections;
    }

    /** Each new line tries the hosts in turn: of a pair, only the one that works answers. */
    private static ActiveMQConnectionFactory overANetwork(BrokerAddress address, Optional<BrokerKey> key) {
        var hosts = address.hosts().stream().map(host -> transport(host, key)).toArray(TransportConfiguration[]::new);
        var connections = new ActiveMQConnectionFactory(false, hosts);
        connections.setUseTopologyForLoadBalancing(false);
        connections.setMinLargeMessageSize(LARGEST_PIECE_OVER_A_NETWORK);
        connections.setClientFailureCheckPeriod(LISTENING.toMillis());
        connections.setConnectionTTL(SILENCE.toMillis());
        connections.setCallTimeout(ANSWER.toMillis());
        return connections;
    }

    private static TransportConfiguration transport(BrokerAddress.Host host, Optional<BrokerKey> key) {
        if (key.isEmpty() && !host.isThisMachine()) {
            throw new BrokerKeyUnusable("gateway.broker.url leads to " + host.name()
                    + ", another machine: it is reached by TLS only. Set gateway.broker.keystore,"
                    + " gateway.broker.keystore-password and gateway.broker.ca-certificates.");
        }
        var parameters = new HashMap<String, Object>();
        parameters.put(TransportConstants.HOST_PROP_NAME, host.name());
        parameters.put(TransportConstants.PORT_PROP_NAME, host.port());
        parameters.put(TransportConstants.NETTY_CONNECT_TIMEOUT, (int) DIAL.toMillis());
        key.map(BrokerKey::transport).ifPresent(parameters::putAll);
        return new TransportConfiguration(NettyConnectorFactory.class.getName(), parameters);
    }
}
