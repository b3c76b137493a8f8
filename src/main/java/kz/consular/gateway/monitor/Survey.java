package kz.consular.gateway.monitor;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kz.consular.gateway.casefile.AlmatyCalendar;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.monitor.Overview.Flow;
import kz.consular.gateway.monitor.Overview.NodeRow;
import kz.consular.gateway.monitor.Overview.RouteRow;
import kz.consular.gateway.monitor.Overview.Totals;
import kz.consular.gateway.report.Pulse;

/** Draws the overview from what was told. Reads a day of deliveries: for a thread in the background, not for a caller. */
final class Survey {
    private static final int HOURS = 24;
    /** Something overdue is only then a standstill when nothing else arrived for so long. */
    private static final Duration LATELY = Duration.ofMinutes(15);

    private final JdbcConsignmentLines consignments;
    private final JdbcNodes nodes;
    private final MonitorSettings settings;
    private final Clock clock;

    Survey(JdbcConsignmentLines consignments, JdbcNodes nodes, MonitorSettings settings, Clock clock) {
        this.consignments = consignments;
        this.nodes = nodes;
        this.settings = settings;
        this.clock = clock;
    }

    Overview draw() {
        var now = clock.instant();
        var standing = consignments.standing(now.minus(settings.overdue()));
        var arrived = consignments.receiptedSince(now.minus(HOURS, ChronoUnit.HOURS));
        var rows = routes(standing, arrived, now);
        var totals = totals(standing, arrived, midnight(now));
        var nodeRows = nodes.list().stream()
                .map(node -> new NodeRow(node, node.heardAt().isBefore(now.minus(settings.quiet()))))
                .toList();
        return new Overview(now, flow(totals, arrived, nodeRows, now), totals, rows, nodeRows);
    }

    private static Instant midnight(Instant now) {
        return AlmatyCalendar.dayOf(now).atStartOfDay(AlmatyCalendar.ALMATY).toInstant();
    }

    private Totals totals(List<Standing> standing, List<Arrived> arrived, Instant midnight) {
        return new Totals(
                count(standing, row -> row.state() == ConsignmentState.WAITING && !row.repeated()),
                count(standing, row -> row.state() == ConsignmentState.SENT && !row.repeated()),
                count(standing, row -> isUnderWay(row) && row.repeated()),
                standing.stream()
                        .filter(Survey::isOpen)
                        .mapToLong(Standing::overdue)
                        .sum(),
                count(standing, row -> row.state() == ConsignmentState.HELD),
                count(standing, row -> row.state() == ConsignmentState.REFUSED),
                count(standing, row -> row.state() == ConsignmentState.GIVEN_UP),
                consignments.acceptedSince(midnight),
                arrived.stream()
                        .filter(one -> one.kind() == ConsignmentKind.DECISION)
                        .filter(one -> !one.receiptedAt().isBefore(midnight))
                        .count());
    }

    private static long count(List<Standing> standing, Predicate<Standing> which) {
        return standing.stream().filter(which).mapToLong(Standing::many).sum();
    }

    private static boolean isUnderWay(Standing row) {
        return row.state() == ConsignmentState.WAITING || row.state() == ConsignmentState.SENT;
    }

    private static boolean isOpen(Standing row) {
        return isUnderWay(row) || row.state() == ConsignmentState.HELD;
    }

    private List<RouteRow> routes(List<Standing> standing, List<Arrived> arrived, Instant now) {
        var standingOn = standing.stream().collect(groupingBy(Standing::route));
        var arrivedOn = arrived.stream().collect(groupingBy(Arrived::route));
        var routes = new TreeSet<>(standingOn.keySet());
        routes.addAll(arrivedOn.keySet());
        return routes.stream()
                .map(route -> row(route, at(standingOn, route), at(arrivedOn, route), now))
                .sorted(Comparator.comparing(RouteRow::needsSomebody).reversed())
                .toList();
    }

    private static <T> List<T> at(Map<Route, List<T>> found, Route route) {
        return found.getOrDefault(route, List.of());
    }

    private RouteRow row(Route route, List<Standing> standing, List<Arrived> arrived, Instant now) {
        return new RouteRow(
                route,
                count(standing, Survey::isUnderWay),
                count(standing, row -> !isUnderWay(row)),
                standing.stream()
                        .filter(Survey::isOpen)
                        .mapToLong(Standing::overdue)
                        .sum(),
                standing.stream().filter(Survey::isOpen).map(Standing::oldest).min(Comparator.naturalOrder()),
                Hop.of(arrived.stream().map(Arrived::toBroker).toList()),
                Hop.of(arrived.stream().map(Arrived::toReceipt).toList()),
                arrived.isEmpty()
                        ? consignments.lastReceipt(route)
                        : Optional.of(Collections.max(
                                arrived.stream().map(Arrived::receiptedAt).toList())),
                hours(arrived, now));
    }

    private static List<Long> hours(List<Arrived> arrived, Instant now) {
        var counts = new long[HOURS];
        for (var one : arrived) {
            var ago = ChronoUnit.HOURS.between(one.receiptedAt(), now);
            if (ago >= 0 && ago < HOURS) {
                counts[HOURS - 1 - (int) ago]++;
            }
        }
        return LongStream.of(counts).boxed().toList();
    }

    private static Flow flow(Totals totals, List<Arrived> arrived, List<NodeRow> nodes, Instant now) {
        var lately = arrived.stream().anyMatch(one -> one.receiptedAt().isAfter(now.minus(LATELY)));
        if (totals.overdue() > 0 && !lately) {
            return Flow.STOPPED;
        }
        var stopped = totals.overdue() + totals.held() + totals.refused() + totals.givenUp();
        return stopped > 0 || nodes.stream().anyMatch(Survey::isUnwell) ? Flow.ATTENTION : Flow.FLOWING;
    }

    private static boolean isUnwell(NodeRow row) {
        return row.quiet()
                || !row.node().pulse().troubles().isEmpty()
                || unwell(row.node().pulse()).findAny().isPresent();
    }

    private static Stream<Pulse.Component> unwell(Pulse pulse) {
        return pulse.components().stream().filter(component -> component.state() != Pulse.State.UP);
    }
}
