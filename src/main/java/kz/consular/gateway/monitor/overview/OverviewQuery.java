package kz.consular.gateway.monitor.overview;

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
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.monitor.overview.Overview.Flow;
import kz.consular.gateway.monitor.overview.Overview.NodeRow;
import kz.consular.gateway.monitor.overview.Overview.RouteRow;
import kz.consular.gateway.monitor.overview.Overview.Totals;
import kz.consular.gateway.monitor.projection.Delivered;
import kz.consular.gateway.monitor.projection.JdbcConsignmentLines;
import kz.consular.gateway.monitor.projection.JdbcNodes;
import kz.consular.gateway.monitor.projection.OpenByRoute;
import kz.consular.gateway.monitor.projection.Route;
import kz.consular.gateway.monitor.protocol.Heartbeat;

/** Draws the overview from what was told. Reads a day of deliveries: for a thread in the background, not for a caller. */
public final class OverviewQuery {
    private static final int HOURS = 24;
    /** Something overdue is only then a standstill when nothing else arrived for so long. */
    private static final Duration LATELY = Duration.ofMinutes(15);

    private final JdbcConsignmentLines consignments;
    private final JdbcNodes nodes;
    private final MonitorSettings settings;
    private final Clock clock;

    public OverviewQuery(JdbcConsignmentLines consignments, JdbcNodes nodes, MonitorSettings settings, Clock clock) {
        this.consignments = consignments;
        this.nodes = nodes;
        this.settings = settings;
        this.clock = clock;
    }

    public Overview draw() {
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

    private Totals totals(List<OpenByRoute> standing, List<Delivered> arrived, Instant midnight) {
        return new Totals(
                count(standing, row -> row.state() == ConsignmentState.WAITING && !row.repeated()),
                count(standing, row -> row.state() == ConsignmentState.SENT && !row.repeated()),
                count(standing, row -> isUnderWay(row) && row.repeated()),
                standing.stream()
                        .filter(OverviewQuery::isOpen)
                        .mapToLong(OpenByRoute::overdue)
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

    private static long count(List<OpenByRoute> standing, Predicate<OpenByRoute> which) {
        return standing.stream().filter(which).mapToLong(OpenByRoute::many).sum();
    }

    private static boolean isUnderWay(OpenByRoute row) {
        return row.state() == ConsignmentState.WAITING || row.state() == ConsignmentState.SENT;
    }

    private static boolean isOpen(OpenByRoute row) {
        return isUnderWay(row) || row.state() == ConsignmentState.HELD;
    }

    private List<RouteRow> routes(List<OpenByRoute> standing, List<Delivered> arrived, Instant now) {
        var standingOn = standing.stream().collect(groupingBy(OpenByRoute::route));
        var arrivedOn = arrived.stream().collect(groupingBy(Delivered::route));
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

    private RouteRow row(Route route, List<OpenByRoute> standing, List<Delivered> arrived, Instant now) {
        return new RouteRow(
                route,
                count(standing, OverviewQuery::isUnderWay),
                count(standing, row -> !isUnderWay(row)),
                standing.stream()
                        .filter(OverviewQuery::isOpen)
                        .mapToLong(OpenByRoute::overdue)
                        .sum(),
                standing.stream()
                        .filter(OverviewQuery::isOpen)
                        .map(OpenByRoute::oldest)
                        .min(Comparator.naturalOrder()),
                Hop.of(arrived.stream().map(Delivered::toBroker).toList()),
                Hop.of(arrived.stream().map(Delivered::toReceipt).toList()),
                arrived.isEmpty()
                        ? consignments.lastReceipt(route)
                        : Optional.of(Collections.max(
                                arrived.stream().map(Delivered::receiptedAt).toList())),
                hours(arrived, now));
    }

    private static List<Long> hours(List<Delivered> arrived, Instant now) {
        var counts = new long[HOURS];
        for (var one : arrived) {
            var ago = ChronoUnit.HOURS.between(one.receiptedAt(), now);
            if (ago >= 0 && ago < HOURS) {
                counts[HOURS - 1 - (int) ago]++;
            }
        }
        return LongStream.of(counts).boxed().toList();
    }

    private static Flow flow(Totals totals, List<Delivered> arrived, List<NodeRow> nodes, Instant now) {
        var lately = arrived.stream().anyMatch(one -> one.receiptedAt().isAfter(now.minus(LATELY)));
        if (totals.overdue() > 0 && !lately) {
            return Flow.STOPPED;
        }
        var stopped = totals.overdue() + totals.held() + totals.refused() + totals.givenUp();
        return stopped > 0 || nodes.stream().anyMatch(OverviewQuery::isUnwell) ? Flow.ATTENTION : Flow.FLOWING;
    }

    private static boolean isUnwell(NodeRow row) {
        return row.quiet()
                || !row.node().pulse().troubles().isEmpty()
                || unwell(row.node().pulse()).findAny().isPresent();
    }

    private static Stream<Heartbeat.Component> unwell(Heartbeat pulse) {
        return pulse.components().stream().filter(component -> component.state() != Heartbeat.State.UP);
    }
}
