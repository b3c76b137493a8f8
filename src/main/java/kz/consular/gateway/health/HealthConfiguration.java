package kz.consular.gateway.health;

import java.time.Clock;
import java.util.List;
import kz.consular.gateway.messaging.broker.BrokerCheck;
import kz.consular.gateway.node.folder.DataFolder;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.signature.trust.Expiries;
import kz.consular.gateway.storage.ContainerStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the probes together, and shows them to the actuator, whose groups application.yaml names. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HealthSettings.class)
class HealthConfiguration {

    @Bean
    CertificatesInUse certificatesInUse(ObjectProvider<Expiries> rooms, Clock clock) {
        return new CertificatesInUse(rooms.orderedStream().toList(), clock);
    }

    @Bean
    NodeHealth nodeHealth(
            JdbcClient jdbc,
            SealKeys keys,
            ContainerStore containers,
            DataFolder data,
            BrokerCheck broker,
            CertificatesInUse certificates,
            HealthSettings settings,
            Clock clock) {
        var disk = containers.disk();
        return new NodeHealth(
                List.of(
                        new JdbcDatabaseProbe(jdbc),
                        new SealKeyProbe(keys),
                        new DiskProbe(List.of(disk, disk.of(data.data()))),
                        new BrokerProbe(broker),
                        new CertificatesProbe(certificates)),
                settings,
                clock);
    }

    @Bean("database")
    HealthIndicator database(NodeHealth node) {
        return new ProbeIndicator(node, "database");
    }

    @Bean("seal-key")
    HealthIndicator sealKey(NodeHealth node) {
        return new ProbeIndicator(node, "seal-key");
    }

    @Bean("disk")
    HealthIndicator disk(NodeHealth node) {
        return new ProbeIndicator(node, "disk");
    }

    @Bean("broker")
    HealthIndicator broker(NodeHealth node) {
        return new ProbeIndicator(node, "broker");
    }

    @Bean("certificates")
    HealthIndicator certificates(NodeHealth node) {
        return new ProbeIndicator(node, "certificates");
    }
}
