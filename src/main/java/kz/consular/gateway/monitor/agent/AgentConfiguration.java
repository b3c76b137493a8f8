package kz.consular.gateway.monitor.agent;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import kz.consular.gateway.delivery.intervention.Interventions;
import kz.consular.gateway.delivery.monitoring.ReportSender;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.health.CertificatesInUse;
import kz.consular.gateway.health.NodeHealth;
import kz.consular.gateway.monitor.protocol.NodeName;
import kz.consular.gateway.node.folder.DataFolder;
import kz.consular.gateway.node.roles.NodeRoles;
import kz.consular.gateway.selftest.SelfTests;
import kz.consular.gateway.signature.keys.SealKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AgentConfiguration {

    @Bean
    NodeName nodeName(@Value("${gateway.delivery.node:}") String given, DataFolder data) {
        return given.isEmpty() ? NodeName.of(host(), data.data()) : new NodeName(given);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) { // a machine whose own name nobody resolves
            return InetAddress.getLoopbackAddress().getHostName();
        }
    }

    @Bean
    Reporter reporter(
            NodeName name,
            JdbcClient jdbc,
            DeliveryRecords records,
            Deadlines deadlines,
            NodeRoles roles,
            SealKeys keys,
            NodeHealth health,
            CertificatesInUse certificates,
            ReportSender post,
            Clock clock) {
        var changes = new JdbcChanges(jdbc);
        return new Reporter(
                name.value(),
                changes,
                new ReportAssembler(records, deadlines),
                new HeartbeatCollector(
                        roles, keys, health, certificates, records, changes, new CertificateReporting(clock)),
                post,
                clock);
    }

    @Bean
    CommandExecutor orderTaker(
            NodeName name,
            Interventions interventions,
            DeliveryRecords records,
            Optional<SelfTests> selfTests,
            Clock clock) {
        return new CommandExecutor(name.value(), interventions, records, selfTests, clock);
    }
}
