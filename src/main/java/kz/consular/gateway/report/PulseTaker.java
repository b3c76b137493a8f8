package kz.consular.gateway.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.consular.gateway.delivery.ArrivalTrouble;
import kz.consular.gateway.delivery.DeliveryRecords;
import kz.consular.gateway.node.NodeRoles;
import kz.consular.gateway.signing.SealKeys;

/** Finds out how this node is. */
record PulseTaker(NodeRoles roles, SealKeys keys, DeliveryRecords records, JdbcChanges changes)
        implements Supplier<Pulse> {

    @Override
    public Pulse get() {
        return new Pulse(
                roles.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                keys.names(),
                List.of(),
                List.of(),
                records.troubles().stream().map(PulseTaker::line).toList(),
                changes.count());
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
