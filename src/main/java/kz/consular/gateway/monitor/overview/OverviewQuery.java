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
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.monitor.overview.Overview.Flow;
import kz.consular.gateway.monitor.overview.Overview.Hop;
import kz.consular.gateway.monitor.overview.Overview.NodeRow;
import kz.consular.gateway.monitor.overview.Overview.RouteRow;
import kz.consular.gateway.monitor.overview.Overview.Totals;
import kz.consular.gateway.monitor.projection.JdbcNodes;
import kz.consular.gateway.monitor.projection.JdbcRoutes;
import kz.consular.gateway.monitor.projection.JdbcRoutes.Delivered;
import kz.consular.gateway.monitor.projection.JdbcRoutes.OpenByRoute;
import kz.consular.gateway.monitor.projection.JdbcRoutes.Route;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import kz.consular.gateway.node.roles.MonitorComponent;

/** Computes the overview from the projection. It reads a day of deliveries, so that a background thread runs it. */
@MonitorComponent
public final class OverviewQuery {
    private static final int HOURS = 24;
    /** An overdue consignment means a standstill only if no receipt arrived within this time. */
    private static final Duration LATELY = Duration.ofMinutes(15);

    private final JdbcRoutes routes;
    private final JdbcNodes nodes;
    private final MonitorSettings settings;
    private final Clock clock;

    public OverviewQuery(JdbcRoutes routes, JdbcNodes nodes, MonitorSettings settings, Clock clock) {
        this.routes = routes;
        this.nodes = nodes;
        this.settings = settings;
        this.clock = clock;
    }

    public Overview run() {
        var now = clock.instant();
        var open = routes.open(now.minus(settings.overdue()));
        var delivered = routes.receiptedSince(now.minus(HOURS, ChronoUnit.HOURS));
        var rows = routes(open, delivered, now);
        var totals = totals(open, delivered, midnight(now));
        var nodeRows = nodes.list().stream()
                .map(node -> new NodeRow(node, node.heardAt().isBefore(now.minus(settings.quiet()))))
                .toList();
        return new Overview(now, flow(totals, delivered, nodeRows, now), totals, rows, nodeRows);
    }

    private static Instant midnight(Instant now) {
        return AlmatyCalendar.dayOf(now).atStartOfDay(AlmatyCalendar.ALMATY).toInstant();
    }

    private Totals totals(List<OpenByRoute> open, List<Delivered> delivered, Instant midnight) {
        return new Totals(
                count(open, row -> row.state() == ConsignmentState.WAITING && !row.repeated()),
                count(open, row -> row.state() == ConsignmentState.SENT && !row.repeated()),
                count(open, row -> isUnderWay(row) && row.repeated()),
                open.stream()
                        .filter(OverviewQuery::isOpen)
                        .mapToLong(OpenByRoute::overdue)
                        .sum(),
                count(open, row -> row.state() == ConsignmentState.HELD),
                count(open, row -> row.state() == ConsignmentState.REFUSED),
                count(open, row -> row.state() == ConsignmentState.GIVEN_UP),
                routes.acceptedSince(midnight),
                delivered.stream()
                        .filter(one -> one.kind().decidesCase())
                        .filter(one -> !one.receiptedAt().isBefore(midnight))
                        .count());
    }

    private static long count(List<OpenByRoute> open, Predicate<OpenByRoute> which) {
        return open.stream().filter(which).mapToLong(OpenByRoute::count).sum();
    }

    private static boolean isUnderWay(OpenByRoute row) {
        return row.state() == ConsignmentState.WAITING || row.state() == ConsignmentState.SENT;
    }

    private static boolean isOpen(OpenByRoute row) {
        return isUnderWay(row) || row.state() == ConsignmentState.HELD;
    }

    private List<RouteRow> routes(List<OpenByRoute> open, List<Delivered> delivered, Instant now) {
        var openOn = open.stream().collect(groupingBy(OpenByRoute::route));
        var deliveredOn = delivered.stream().collect(groupingBy(Delivered::route));
        var known = new TreeSet<>(openOn.keySet());
        known.addAll(deliveredOn.keySet());
        return known.stream()
                .map(route -> row(route, at(openOn, route), at(deliveredOn, route), now))
                .sorted(Comparator.comparing(RouteRow::needsAttention).reversed())
                .toList();
    }

    private static <T> List<T> at(Map<Route, List<T>> found, Route route) {
        return found.getOrDefault(route, List.of());
    }

    private RouteRow row(Route route, List<OpenByRoute> open, List<Delivered> delivered, Instant now) {
        return new RouteRow(
                route,
                count(open, OverviewQuery::isUnderWay),
                count(open, row -> !isUnderWay(row)),
                open.stream()
                        .filter(OverviewQuery::isOpen)
                        .mapToLong(OpenByRoute::overdue)
                        .sum(),
                open.stream()
                        .filter(OverviewQuery::isOpen)
                        .map(OpenByRoute::oldest)
                        .min(Comparator.naturalOrder()),
                Hop.of(delivered.stream().map(Delivered::toBroker).toList()),
                Hop.of(delivered.stream().map(Delivered::toReceipt).toList()),
                delivered.isEmpty()
                        ? routes.lastReceipt(route)
                        : Optional.of(Collections.max(
                                delivered.stream().map(Delivered::receiptedAt).toList())),
                hours(delivered, now));
    }

    private static List<Long> hours(List<Delivered> delivered, Instant now) {
        var counts = new long[HOURS];
        for (var one : delivered) {
            var ago = ChronoUnit.HOURS.between(one.receiptedAt(), now);
            if (ago >= 0 && ago < HOURS) {
                counts[HOURS - 1 - (int) ago]++;
            }
        }
        return LongStream.of(counts).boxed().toList();
    }

    private static Flow flow(Totals totals, List<Delivered> delivered, List<NodeRow> nodes, Instant now) {
        var lately = delivered.stream().anyMatch(one -> one.receiptedAt().isAfter(now.minus(LATELY)));
        if (totals.overdue() > 0 && !lately) {
            return Flow.STOPPED;
        }
        var stopped = totals.overdue() + totals.held() + totals.refused() + totals.givenUp();
        return stopped > 0 || nodes.stream().anyMatch(OverviewQuery::needsAttention) ? Flow.ATTENTION : Flow.FLOWING;
    }

    private static boolean needsAttention(NodeRow row) {
        return row.silent()
                || !row.node().heartbeat().receiveFailures().isEmpty()
                || unhealthy(row.node().heartbeat()).findAny().isPresent();
    }

    private static Stream<Heartbeat.Component> unhealthy(Heartbeat heartbeat) {
        return heartbeat.components().stream().filter(component -> component.state() != Heartbeat.State.UP);
    }
}
