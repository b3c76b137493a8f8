package kz.consular.gateway.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.consular.gateway.delivery.ArrivalTrouble;
import kz.consular.gateway.delivery.DeliveryRecords;
import kz.consular.gateway.health.CertificateInUse;
import kz.consular.gateway.health.CertificatesInUse;
import kz.consular.gateway.health.ComponentHealth;
import kz.consular.gateway.health.NodeHealth;
import kz.consular.gateway.health.State;
import kz.consular.gateway.node.NodeRoles;
import kz.consular.gateway.signing.SealKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out how this node is. */
record PulseTaker(
        NodeRoles roles,
        SealKeys keys,
        NodeHealth health,
        CertificatesInUse certificates,
        DeliveryRecords records,
        JdbcChanges changes,
        CertificateNews news)
        implements Pulses {
    private static final Logger LOG = LoggerFactory.getLogger(PulseTaker.class);

    @Override
    public Pulse take() {
        var found = inUse();
        var namedAt = news.namedAt(found);
        return new Pulse(
                roles.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                keys.names(),
                health.now().components().stream().map(PulseTaker::line).toList(),
                namedAt.isPresent() ? List.of() : found,
                namedAt,
                records.troubles().stream().map(PulseTaker::line).toList(),
                changes.count());
    }

    @Override
    public void told(Pulse pulse) {
        if (pulse.certificatesNamedAt().isEmpty()) {
            news.told(pulse.certificates());
        }
    }

    private List<Pulse.Certificate> inUse() {
        try {
            return certificates.list().stream().map(PulseTaker::line).toList();
        } catch (IllegalStateException e) { // the component that proves them says what is wrong
            LOG.debug("Certificates cannot be told", e);
            return List.of();
        }
    }

    private static Pulse.Component line(ComponentHealth component) {
        var reason = component.reason();
        return new Pulse.Component(
                component.name(),
                state(component.state()),
                reason.inEnglish(),
                component.remedy(),
                Optional.of(reason.code().name()),
                reason.arguments());
    }

    private static Pulse.Certificate line(CertificateInUse one) {
        return new Pulse.Certificate(one.purpose(), one.subject(), one.notAfter(), state(one.state()));
    }

    private static Pulse.State state(State found) {
        return switch (found) {
            case UP -> Pulse.State.UP;
            case WARNING -> Pulse.State.WARNING;
            case DOWN -> Pulse.State.DOWN;
        };
    }

    private static Pulse.Trouble line(ArrivalTrouble trouble) {
        return new Pulse.Trouble(
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
