package kz.consular.gateway.demo;

import kz.consular.gateway.messaging.broker.BrokerAddress;
import kz.consular.gateway.messaging.broker.BrokerSettings;
import kz.consular.gateway.node.folder.DataFolder;
import kz.consular.gateway.storage.StorageSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Gives a node without {@code gateway.broker.url} a broker in this process. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedBrokerConfiguration.NoBrokerGiven.class)
class EmbeddedBrokerConfiguration {

    @Bean
    EmbeddedBrokerLayout embeddedBrokerLayout(DataFolder data, StorageSettings storage, BrokerSettings settings) {
        return EmbeddedBrokerLayout.in(data.broker(), settings.deadLetter(), storage.reserveOfBroker());
    }

    @Bean
    EmbeddedBroker embeddedBroker(EmbeddedBrokerLayout layout) {
        return new EmbeddedBroker(layout);
    }

    @Bean
    BrokerAddress embeddedBrokerAddress(EmbeddedBrokerLayout layout) {
        return layout.address();
    }

    static final class NoBrokerGiven extends NoneNestedConditions {
        NoBrokerGiven() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("gateway.broker.url")
        static final class BrokerGiven {}
    }
}
