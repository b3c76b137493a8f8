package kz.consular.gateway.monitor.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.consular.gateway.monitor.overview.Overview;
import kz.consular.gateway.monitor.overview.Overview.Flow;
import kz.consular.gateway.monitor.overview.Overview.NodeRow;
import kz.consular.gateway.monitor.overview.Overview.RouteRow;
import kz.consular.gateway.monitor.projection.JdbcDeadlineLines.OfficeWorkload;
import kz.consular.gateway.monitor.protocol.Heartbeat;

/** The alert rules of {@code src/main/monitoring/alerts.yaml}, for operators without Prometheus. */
final class AlertRules {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TIME_TO_RENEW = Duration.ofDays(14);
    private static final Duration TIME_TO_FETCH = Duration.ofDays(1);
    private static final String LIST = "-revocation-list";

    private AlertRules() {}

    static List<Alert> evaluate(Overview overview, List<OfficeWorkload> workloads) {
        return Stream.of(
                        flow(overview),
                        overview.routes().stream().flatMap(AlertRules::route),
                        overview.nodes().stream().flatMap(row -> node(row, overview.at())),
                        workloads.stream().flatMap(AlertRules::office))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Alert> flow(Overview overview) {
        var totals = overview.totals();
        return Stream.of(
                        when(
                                overview.flow() == Flow.STOPPED,
                                new Alert(
                                        "NothingFlows",
                                        "",
                                        "Consignments are overdue and none has been receipted lately.",
                                        "Check the broker and the connections first; no accepted application is lost.",
                                        FIVE_MINUTES)),
                        when(
                                totals.refused() > 0,
                                new Alert(
                                        "Refused",
                                        "",
                                        totals.refused() + " consignment(s) were refused by their recipients.",
                                        "Remove the cause that the refusal names, then send them again.",
                                        FIVE_MINUTES)),
                        when(
                                totals.givenUp() > 0,
                                new Alert(
                                        "GivenUpUndecided",
                                        "",
                                        "The delivery of " + totals.givenUp() + " consignment(s) was given up.",
                                        "Send them again, or serve the families in another way.",
                                        HOUR)))
                .flatMap(found -> found);
    }

    private static Stream<Alert> route(RouteRow row) {
        var route = row.route().sender() + " -> " + row.route().recipient();
        return when(
                row.overdue() > 0,
                new Alert(
                        "OldestWaiting",
                        route,
                        row.overdue() + " consignment(s) of " + route + " are overdue.",
                        "The page of the oldest one names the cause of its last failure and the remedy.",
                        FIVE_MINUTES));
    }

    private static Stream<Alert> node(NodeRow row, Instant now) {
        var name = row.node().name();
        var heartbeat = row.node().heartbeat();
        return Stream.of(
                        when(
                                row.silent(),
                                new Alert(
                                        "NodeAbsent",
                                        name,
                                        "Node " + name + " sends no heartbeat.",
                                        "Start it, or repair its connection to the broker.",
                                        FIVE_MINUTES)),
                        when(
                                !heartbeat.receiveFailures().isEmpty(),
                                new Alert(
                                        "Trouble",
                                        name,
                                        heartbeat.receiveFailures().size() + " message(s) at " + name
                                                + " cannot be received.",
                                        "The overview names the cause and the remedy of each.",
                                        TEN_MINUTES)),
                        heartbeat.components().stream().flatMap(component -> component(name, component)),
                        heartbeat.certificates().stream().flatMap(one -> certificate(name, one, now)))
                .flatMap(found -> found);
    }

    private static Stream<Alert> component(String node, Heartbeat.Component component) {
        var subject = node + " " + component.name();
        return switch (component.state()) {
            case UP -> Stream.empty();
            case WARNING ->
                Stream.of(new Alert("ComponentWarning", subject, component.reason(), component.remedy(), HOUR));
            case DOWN ->
                Stream.of(new Alert("ComponentDown", subject, component.reason(), component.remedy(), TWO_MINUTES));
        };
    }

    private static Stream<Alert> certificate(String node, Heartbeat.Certificate one, Instant now) {
        var list = one.purpose().endsWith(LIST);
        return when(
                one.notAfter().isBefore(now.plus(list ? TIME_TO_FETCH : TIME_TO_RENEW)),
                new Alert(
                        list ? "RevocationListExpires" : "CertificateExpires",
                        node + " " + one.purpose() + " " + one.subject(),
                        "The " + one.purpose() + " of " + one.subject() + " at " + node + " holds until "
                                + one.notAfter() + ".",
                        "Renew it before; afterwards a seal or a connection that depends on it fails.",
                        list ? TEN_MINUTES : HOUR));
    }

    private static Stream<Alert> office(OfficeWorkload workload) {
        return when(
                workload.overdue() > 0,
                new Alert(
                        "DecisionOverdue",
                        workload.office(),
                        workload.overdue() + " decision(s) of office " + workload.office() + " are overdue (rule 9).",
                        "Tell the office.",
                        HOUR));
    }

    private static Stream<Alert> when(boolean holds, Alert alert) {
        return holds ? Stream.of(alert) : Stream.empty();
    }
}
