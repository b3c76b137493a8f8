package kz.consular.gateway.delivery;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The line to the broker, wherever it is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerSettings.class)
class BrokerConfiguration {

    /** Room for the properties of a message whose body just goes as one piece. */
    private static final int LABEL = 1 << 16;

    @Bean
    @ConditionalOnProperty("gateway.broker.url")
    BrokerAddress brokerAddress(BrokerSettings settings) {
        return new BrokerAddress(settings.url().orElseThrow());
    }

    /**
     * Without prefetch, for hundreds of queues would fill the memory with what waits its turn; without the client's own
     * reconnecting, for a broken line must show itself, so that work in doubt is begun anew.
     */
    @Bean(destroyMethod = "close")
    ActiveMQConnectionFactory brokerConnections(BrokerAddress address) {
        var connections = new ActiveMQConnectionFactory(address.url());
        connections.setConsumerWindowSize(0);
        connections.setMinLargeMessageSize(JmsBody.LARGEST_PIECE + LABEL);
        connections.setReconnectAttempts(0);
        connections.setUseGlobalPools(false);
        connections.setThreadPoolMaxSize(-1);
        connections.setScheduledThreadPoolMaxSize(1);
        return connections;
    }
}
