package kz.consular.gateway.monitor.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.consular.gateway.monitor.overview.Overview;
import kz.consular.gateway.monitor.overview.Overview.Flow;
import kz.consular.gateway.monitor.overview.Overview.NodeRow;
import kz.consular.gateway.monitor.overview.Overview.RouteRow;
import kz.consular.gateway.monitor.projection.JdbcDeadlineLines.Burden;
import kz.consular.gateway.monitor.protocol.Heartbeat;

/** When somebody is called: the rules of {@code src/main/monitoring/alerts.yaml}, for those who run no Prometheus. */
final class AlarmRules {
    private static final Duration MINUTES = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration TEN = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TIME_TO_RENEW = Duration.ofDays(14);
    private static final Duration TIME_TO_FETCH = Duration.ofDays(1);
    private static final String LIST = "-revocation-list";

    private AlarmRules() {}

    static List<Alarm> broken(Overview overview, List<Burden> burdens) {
        return Stream.of(
                        flow(overview),
                        overview.routes().stream().flatMap(AlarmRules::route),
                        overview.nodes().stream().flatMap(row -> node(row, overview.at())),
                        burdens.stream().flatMap(AlarmRules::office))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Alarm> flow(Overview overview) {
        var totals = overview.totals();
        return Stream.of(
                        when(
                                overview.flow() == Flow.STOPPED,
                                new Alarm(
                                        "NothingFlows",
                                        "",
                                        "Consignments are overdue and none has been receipted lately.",
                                        "Look at broker and lines first; nothing that was accepted is lost.",
                                        MINUTES)),
                        when(
                                totals.refused() > 0,
                                new Alarm(
                                        "Refused",
                                        "",
                                        totals.refused() + " consignment(s) were refused by their recipients.",
                                        "Remove the cause that the refusal names, then send them again.",
                                        MINUTES)),
                        when(
                                totals.givenUp() > 0,
                                new Alarm(
                                        "GivenUpUndecided",
                                        "",
                                        "The delivery of " + totals.givenUp() + " consignment(s) was given up.",
                                        "Send them again, or make sure that the families are served otherwise.",
                                        HOUR)))
                .flatMap(found -> found);
    }

    private static Stream<Alarm> route(RouteRow row) {
        var route = row.route().sender() + " -> " + row.route().recipient();
        return when(
                row.overdue() > 0,
                new Alarm(
                        "OldestWaiting",
                        route,
                        row.overdue() + " consignment(s) of " + route + " are overdue.",
                        "The page of the oldest one names the cause of its last failure and what to do.",
                        MINUTES));
    }

    private static Stream<Alarm> node(NodeRow row, Instant now) {
        var name = row.node().name();
        var pulse = row.node().pulse();
        return Stream.of(
                        when(
                                row.quiet(),
                                new Alarm(
                                        "NodeAbsent",
                                        name,
                                        "Node " + name + " gives no sign of life.",
                                        "Start it, or mend its line to the broker.",
                                        MINUTES)),
                        when(
                                !pulse.troubles().isEmpty(),
                                new Alarm(
                                        "Trouble",
                                        name,
                                        pulse.troubles().size() + " message(s) at " + name + " cannot be taken in.",
                                        "The overview names the cause of each and what to do.",
                                        TEN)),
                        pulse.components().stream().flatMap(component -> component(name, component)),
                        pulse.certificates().stream().flatMap(one -> certificate(name, one, now)))
                .flatMap(found -> found);
    }

    private static Stream<Alarm> component(String node, Heartbeat.Component component) {
        var subject = node + " " + component.name();
        return switch (component.state()) {
            case UP -> Stream.empty();
            case WARNING ->
                Stream.of(new Alarm("ComponentWarning", subject, component.reason(), component.remedy(), HOUR));
            case DOWN -> Stream.of(new Alarm("ComponentDown", subject, component.reason(), component.remedy(), SOON));
        };
    }

    private static Stream<Alarm> certificate(String node, Heartbeat.Certificate one, Instant now) {
        var list = one.purpose().endsWith(LIST);
        return when(
                one.notAfter().isBefore(now.plus(list ? TIME_TO_FETCH : TIME_TO_RENEW)),
                new Alarm(
                        list ? "RevocationListExpires" : "CertificateExpires",
                        node + " " + one.purpose() + " " + one.subject(),
                        "The " + one.purpose() + " of " + one.subject() + " at " + node + " holds until "
                                + one.notAfter() + ".",
                        "Renew it before; a seal or a line that rests on it fails afterwards.",
                        list ? TEN : HOUR));
    }

    private static Stream<Alarm> office(Burden burden) {
        return when(
                burden.overdue() > 0,
                new Alarm(
                        "DecisionOverdue",
                        burden.office(),
                        burden.overdue() + " decision(s) of office " + burden.office() + " are overdue (rule 9).",
                        "Tell the office.",
                        HOUR));
    }

    private static Stream<Alarm> when(boolean broken, Alarm alarm) {
        return broken ? Stream.of(alarm) : Stream.empty();
    }
}
