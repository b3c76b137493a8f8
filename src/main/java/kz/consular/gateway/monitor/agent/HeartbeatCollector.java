package kz.consular.gateway.monitor.agent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.consular.gateway.delivery.ReceiveFailure;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.health.CertificateInUse;
import kz.consular.gateway.health.CertificatesInUse;
import kz.consular.gateway.health.ComponentHealth;
import kz.consular.gateway.health.HealthState;
import kz.consular.gateway.health.NodeHealth;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import kz.consular.gateway.node.roles.NodeRoles;
import kz.consular.gateway.signature.keys.SealKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out how this node is. */
record HeartbeatCollector(
        NodeRoles roles,
        SealKeys keys,
        NodeHealth health,
        CertificatesInUse certificates,
        DeliveryRecords records,
        JdbcChanges changes,
        CertificateReporting news)
        implements Heartbeats {
    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatCollector.class);

    @Override
    public Heartbeat take() {
        var found = inUse();
        var namedAt = news.namedAt(found);
        return new Heartbeat(
                roles.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                keys.names(),
                health.components().stream().map(HeartbeatCollector::line).toList(),
                namedAt.isPresent() ? List.of() : found,
                namedAt,
                records.troubles().stream().map(HeartbeatCollector::line).toList(),
                changes.count());
    }

    @Override
    public void told(Heartbeat pulse) {
        if (pulse.certificatesNamedAt().isEmpty()) {
            news.told(pulse.certificates());
        }
    }

    private List<Heartbeat.Certificate> inUse() {
        try {
            return certificates.list().stream().map(HeartbeatCollector::line).toList();
        } catch (IllegalStateException e) { // the component that proves them says what is wrong
            LOG.debug("Certificates cannot be told", e);
            return List.of();
        }
    }

    private static Heartbeat.Component line(ComponentHealth component) {
        var reason = component.reason();
        return new Heartbeat.Component(
                component.name(),
                state(component.state()),
                reason.inEnglish(),
                component.remedy(),
                Optional.of(reason.code().name()),
                reason.arguments());
    }

    private static Heartbeat.Certificate line(CertificateInUse one) {
        return new Heartbeat.Certificate(one.purpose(), one.subject(), one.notAfter(), state(one.state()));
    }

    private static Heartbeat.State state(HealthState found) {
        return switch (found) {
            case UP -> Heartbeat.State.UP;
            case WARNING -> Heartbeat.State.WARNING;
            case DOWN -> Heartbeat.State.DOWN;
        };
    }

    private static Heartbeat.Trouble line(ReceiveFailure trouble) {
        return new Heartbeat.Trouble(
                trouble.messageId().value(),
                trouble.caseNumber().value(),
                trouble.kind().name(),
                trouble.sender().address(),
                trouble.recipient().address(),
                trouble.since(),
                trouble.lastAt(),
                trouble.times(),
                trouble.cause().name(),
                trouble.cause().remedy(),
                trouble.detail());
    }
}
