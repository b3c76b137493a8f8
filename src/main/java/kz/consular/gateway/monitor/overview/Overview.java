package kz.consular.gateway.monitor.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.monitor.projection.JdbcNodes;
import kz.consular.gateway.monitor.projection.JdbcRoutes.Route;

/**
 * The state of all deliveries and nodes at one time.
 *
 * @param routes the routes with receipts within a day or with open consignments; those that need attention first
 */
public record Overview(Instant at, Flow flow, Totals totals, List<RouteRow> routes, List<NodeRow> nodes) {

    /** The state in one word. */
    public enum Flow {
        /** All consignments proceed without intervention. */
        FLOWING,
        /** Something needs attention, the rest proceeds. */
        ATTENTION,
        /** A consignment is overdue, and none was receipted lately. */
        STOPPED
    }

    /**
     * The numbers of consignments on all routes.
     *
     * @param waiting not sent yet
     * @param underWay sent once, without a receipt
     * @param unreceipted sent more than once because no receipt arrived
     * @param overdue those of the three and of the held ones that are older than {@code gateway.monitor.overdue}
     * @param held stopped by a person for a time
     * @param refused by their recipients
     * @param givenUp by a person
     * @param accepted applications accepted since midnight
     * @param decided decisions that arrived at the mission since midnight
     */
    public record Totals(
            long waiting,
            long underWay,
            long unreceipted,
            long overdue,
            long held,
            long refused,
            long givenUp,
            long accepted,
            long decided) {}

    /**
     * A route from a party to a party.
     *
     * @param open the number of consignments waiting, under way and unreceipted
     * @param stopped the number of consignments held, refused and given up
     * @param oldest the time of creation of the oldest open or held consignment
     * @param toBroker the time from the seal to the broker, of consignments receipted within a day
     * @param toReceipt the time from the broker to the receipt, of the same consignments
     * @param hours the number of receipts in each of the last 24 hours, the present hour last
     */
    public record RouteRow(
            Route route,
            long open,
            long stopped,
            long overdue,
            Optional<Instant> oldest,
            Optional<Hop> toBroker,
            Optional<Hop> toReceipt,
            Optional<Instant> lastReceipt,
            List<Long> hours) {

        private static final int HIGHEST = 20;

        public long receivedInADay() {
            return hours.stream().mapToLong(Long::longValue).sum();
        }

        /** The bars of a chart with heights from 0 to 20; an hour with a receipt has at least 1. */
        public List<Long> bars() {
            var most = hours.stream().mapToLong(Long::longValue).max().orElse(0);
            return hours.stream()
                    .map(count -> count == 0 ? 0 : Math.max(1, count * HIGHEST / most))
                    .toList();
        }

        public boolean needsAttention() {
            return stopped > 0 || overdue > 0;
        }
    }

    /** The time of one part of the way of a consignment: the median and the 95th percentile (nearest rank). */
    public record Hop(Duration median, Duration slowest) {
        private static final double SLOWEST = 0.95;

        /** Empty without consignments. */
        static Optional<Hop> of(Collection<Duration> times) {
            if (times.isEmpty()) {
                return Optional.empty();
            }
            var sorted = times.stream().sorted().toList();
            return Optional.of(new Hop(sorted.get(rank(0.5, sorted.size())), sorted.get(rank(SLOWEST, sorted.size()))));
        }

        private static int rank(double share, int count) {
            return (int) Math.ceil(share * count) - 1;
        }
    }

    /** A node. @param silent whether its last heartbeat is older than {@code gateway.monitor.quiet} */
    public record NodeRow(JdbcNodes.Node node, boolean silent) {}
}
