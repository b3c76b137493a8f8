package kz.consular.gateway.monitor.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.monitor.overview.Overview;
import kz.consular.gateway.monitor.overview.Overview.Flow;
import kz.consular.gateway.monitor.overview.Overview.NodeRow;
import kz.consular.gateway.monitor.overview.Overview.RouteRow;
import kz.consular.gateway.monitor.overview.Overview.Totals;
import kz.consular.gateway.monitor.projection.JdbcDeadlineLines.OfficeWorkload;
import kz.consular.gateway.monitor.projection.JdbcNodes;
import kz.consular.gateway.monitor.projection.JdbcRoutes.Route;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The alert rules")
class AlertRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0);

    @Test
    void raise_nothing_if_all_deliveries_proceed() {
        assertThat(AlertRules.evaluate(
                        overview(Flow.FLOWING, NONE, List.of(), node(false, List.of(), List.of())), List.of()))
                .isEmpty();
    }

    @Test
    void raise_an_alert_for_each_condition_by_the_name_of_its_prometheus_rule() {
        var components = List.of(
                new Heartbeat.Component(
                        "disk", Heartbeat.State.WARNING, "Little room.", "Make room.", Optional.empty(), List.of()),
                new Heartbeat.Component(
                        "broker", Heartbeat.State.DOWN, "No answer.", "Start it.", Optional.empty(), List.of()),
                new Heartbeat.Component("database", Heartbeat.State.UP, "Writes.", "", Optional.empty(), List.of()));
        var certificates = List.of(
                new Heartbeat.Certificate(
                        "seal-key", "mission.BERLIN", NOW.plus(Duration.ofDays(13)), Heartbeat.State.WARNING),
                new Heartbeat.Certificate(
                        "seal-key", "mission.ANKARA", NOW.plus(Duration.ofDays(15)), Heartbeat.State.WARNING),
                new Heartbeat.Certificate(
                        "tls-revocation-list", "CA", NOW.plus(Duration.ofHours(20)), Heartbeat.State.WARNING),
                new Heartbeat.Certificate(
                        "seal-revocation-list", "CA", NOW.plus(Duration.ofDays(3)), Heartbeat.State.UP));
        var route = new RouteRow(
                new Route("mission.BERLIN", "office.711110000"),
                1,
                0,
                1,
                Optional.of(NOW.minus(Duration.ofHours(2))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        var overview = overview(
                Flow.STOPPED,
                new Totals(0, 0, 0, 1, 0, 2, 3, 0, 0),
                List.of(route),
                node(true, components, certificates));
        var workloads = List.of(
                new OfficeWorkload("711110000", 2, 1, 0, LocalDate.parse("2026-03-01")),
                new OfficeWorkload("751110000", 2, 0, 2, LocalDate.parse("2026-03-05")));

        assertThat(AlertRules.evaluate(overview, workloads))
                .extracting(alert -> alert.name() + " " + alert.subject())
                .containsExactlyInAnyOrder(
                        "NothingFlows ",
                        "Refused ",
                        "GivenUpUndecided ",
                        "OldestWaiting mission.BERLIN -> office.711110000",
                        "NodeAbsent berlin",
                        "ComponentWarning berlin disk",
                        "ComponentDown berlin broker",
                        "CertificateExpires berlin seal-key mission.BERLIN",
                        "RevocationListExpires berlin tls-revocation-list CA",
                        "DecisionOverdue 711110000");
    }

    private static Overview overview(Flow flow, Totals totals, List<RouteRow> routes, NodeRow node) {
        return new Overview(NOW, flow, totals, routes, List.of(node));
    }

    private static NodeRow node(
            boolean silent, List<Heartbeat.Component> components, List<Heartbeat.Certificate> certificates) {
        var heartbeat =
                new Heartbeat(Set.of("mission"), Set.of(), components, certificates, Optional.empty(), List.of(), 0);
        return new NodeRow(new JdbcNodes.Node("berlin", NOW, NOW, heartbeat), silent);
    }
}
