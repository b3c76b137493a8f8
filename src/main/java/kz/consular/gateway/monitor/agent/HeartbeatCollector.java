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
import org.springframework.stereotype.Component;

/** Collects the health of this node for a heartbeat. */
@Component
final class HeartbeatCollector implements Reporter.HeartbeatSource {
    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatCollector.class);

    private final NodeRoles roles;
    private final SealKeys keys;
    private final NodeHealth health;
    private final CertificatesInUse certificates;
    private final DeliveryRecords records;
    private final CertificateReporting reporting;

    HeartbeatCollector(
            NodeRoles roles,
            SealKeys keys,
            NodeHealth health,
            CertificatesInUse certificates,
            DeliveryRecords records,
            CertificateReporting reporting) {
        this.roles = roles;
        this.keys = keys;
        this.health = health;
        this.certificates = certificates;
        this.records = records;
        this.reporting = reporting;
    }

    @Override
    public Heartbeat collect(long unreported) {
        var found = inUse();
        var reportedAt = reporting.reportedAt(found);
        return new Heartbeat(
                roles.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                keys.names(),
                health.components().stream().map(HeartbeatCollector::line).toList(),
                reportedAt.isPresent() ? List.of() : found,
                reportedAt,
                records.receiveFailures().stream().map(HeartbeatCollector::line).toList(),
                unreported);
    }

    @Override
    public void reported(Heartbeat heartbeat) {
        if (heartbeat.certificatesReportedAt().isEmpty()) {
            reporting.reported(heartbeat.certificates());
        }
    }

    private List<Heartbeat.Certificate> inUse() {
        try {
            return certificates.list().stream().map(HeartbeatCollector::line).toList();
        } catch (IllegalStateException e) { // the health probe of the certificates reports the cause
            LOG.debug("The certificates cannot be read", e);
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

    private static Heartbeat.ReceiveFailure line(ReceiveFailure failure) {
        return new Heartbeat.ReceiveFailure(
                failure.messageId().value(),
                failure.caseNumber().value(),
                failure.kind().name(),
                failure.sender().address(),
                failure.recipient().address(),
                failure.since(),
                failure.lastAt(),
                failure.times(),
                failure.cause().name(),
                failure.cause().remedy(),
                failure.detail());
    }
}
