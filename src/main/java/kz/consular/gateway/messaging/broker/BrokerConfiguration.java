package kz.consular.gateway.messaging.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.signature.trust.Expiry;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection factory of the JMS client, and its address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerSettings.class)
class BrokerConfiguration {

    /** Space for the properties of a message whose body is just short enough for one piece. */
    private static final int LABEL = 1 << 16;
    /**
     * Over a network a longer body is sent in pieces, each when the broker asks for it. A connection of 64 kbit/s must transfer one piece
     * before it counts as dead.
     */
    private static final int LARGEST_PIECE_OVER_A_NETWORK = 100 * 1024;

    /** A host that drops all packets must not delay the other host of a pair for longer. */
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** The broker answers pings every few seconds. A connection without an answer for this time, twice at most, is dead. */
    private static final Duration SILENCE = Duration.ofSeconds(25);

    private static final Duration PING = Duration.ofSeconds(5);
    /** After this time no answer from the broker is expected any more. */
    private static final Duration ANSWER = Duration.ofSeconds(50);
    /**
     * A broker in this process always answers, however long the process or the disk stood still. To give up an answer would close the
     * connection of all queues, and delay delivery.
     */
    private static final Duration ANSWER_IN_THIS_PROCESS = Duration.ofMinutes(10);

    @Bean
    @ConditionalOnProperty("gateway.broker.url")
    BrokerAddress brokerAddress(BrokerSettings settings) {
        return new BrokerAddress(settings.url().orElseThrow());
    }

    @Bean
    Expiry.Source brokerExpiries(BrokerSettings settings) {
        return () -> {
            var key = settings.key();
            return key.isPresent() ? key.get().expiries() : List.of();
        };
    }

    /**
     * Without prefetch, because the waiting messages of hundreds of queues would fill the memory. Without the client's own reconnection,
     * because a lost connection must show, so that work in doubt starts again.
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

    /** Each new connection tries the hosts in turn: of a pair, only the active one answers. */
    private static ActiveMQConnectionFactory overANetwork(BrokerAddress address, Optional<BrokerKey> key) {
        var hosts = address.hosts().stream().map(host -> transport(host, key)).toArray(TransportConfiguration[]::new);
        var connections = new ActiveMQConnectionFactory(false, hosts);
        connections.setUseTopologyForLoadBalancing(false);
        connections.setMinLargeMessageSize(LARGEST_PIECE_OVER_A_NETWORK);
        connections.setClientFailureCheckPeriod(PING.toMillis());
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
        parameters.put(TransportConstants.NETTY_CONNECT_TIMEOUT, (int) CONNECT.toMillis());
        key.map(BrokerKey::transport).ifPresent(parameters::putAll);
        return new TransportConfiguration(NettyConnectorFactory.class.getName(), parameters);
    }
}
