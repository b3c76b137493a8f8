package kz.consular.gateway.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import kz.consular.gateway.monitor.protocol.NodeReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reports of nodes. */
public final class TestLines {
    static final String BERLIN = "mission.BERLIN";
    static final String OFFICE = "office.711110000";

    private TestLines() {}

    public static ConsignmentLine waiting(Instant createdAt) {
        return dossier(UUID.randomUUID().toString(), 1, ConsignmentState.WAITING, createdAt, null, null);
    }

    public static ConsignmentLine receipted(Instant createdAt, Instant sentAt, Instant endedAt) {
        return dossier(UUID.randomUUID().toString(), 1, ConsignmentState.RECEIPTED, createdAt, sentAt, endedAt);
    }

    public static ConsignmentLine dossier(
            String id,
            long version,
            ConsignmentState state,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Instant endedAt) {
        return new ConsignmentLine(
                version,
                id,
                "BERLIN-2026-000017",
                ConsignmentKind.DOSSIER,
                BERLIN,
                OFFICE,
                state,
                1,
                0,
                createdAt,
                createdAt,
                Optional.ofNullable(sentAt),
                Optional.ofNullable(endedAt),
                "ab".repeat(32),
                1000,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    public static ConsignmentLine selfTest(
            String id, String recipient, ConsignmentState state, Instant createdAt, @Nullable Instant endedAt) {
        return new ConsignmentLine(
                1,
                id,
                "BERLIN-2026-000000",
                ConsignmentKind.SELF_TEST,
                BERLIN,
                recipient,
                state,
                1,
                0,
                createdAt,
                createdAt,
                Optional.of(createdAt),
                Optional.ofNullable(endedAt),
                "ab".repeat(32),
                1000,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    public static Heartbeat well() {
        return new Heartbeat(Set.of("mission"), Set.of(BERLIN), List.of(), List.of(), Optional.empty(), List.of(), 0);
    }

    public static String report(Instant at, ConsignmentLine... lines) {
        return json(new NodeReport("one", at, List.of(lines), List.of(), List.of(), Optional.empty()));
    }

    public static String heartbeat(String node, Instant at, Heartbeat heartbeat) {
        return json(new NodeReport(node, at, List.of(), List.of(), List.of(), Optional.of(heartbeat)));
    }

    public static String json(NodeReport report) {
        return JsonMapper.shared().writeValueAsString(report);
    }
}
