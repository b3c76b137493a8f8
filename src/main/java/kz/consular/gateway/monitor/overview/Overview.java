package kz.consular.gateway.monitor.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.monitor.projection.JdbcNodes;
import kz.consular.gateway.monitor.projection.Route;

/**
 * Whether applications flow, at a moment.
 *
 * @param routes those on which something passed within a day or stands, the ones that need somebody first
 */
public record Overview(Instant at, Flow flow, Totals totals, List<RouteRow> routes, List<NodeRow> nodes) {

    /** The answer in a word. */
    public enum Flow {
        /** All comes to its end by itself. */
        FLOWING,
        /** Something needs somebody, the rest flows. */
        ATTENTION,
        /** Something is overdue, and nothing has come to its end lately. */
        STOPPED
    }

    /**
     * All routes together.
     *
     * @param waiting to be sent
     * @param underWay with the broker, the receipt is awaited
     * @param unreceipted went out more than once because no receipt came
     * @param overdue of the three and of what is held: those older than {@code gateway.monitor.overdue}
     * @param held stopped by a person for a time
     * @param refused by their recipients
     * @param givenUp by a person
     * @param accepted applications, since midnight
     * @param decided applications whose decision came to the mission, since midnight
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
     * One way, from a party to a party.
     *
     * @param standing waiting, under way and unreceipted
     * @param stopped held, refused and given up
     * @param oldest of what stands
     * @param toBroker from the seal to the broker, of what was receipted within a day
     * @param toReceipt from the broker to the recipient's receipt, likewise
     * @param hours how many were receipted in each of the last 24 hours, the present one last
     */
    public record RouteRow(
            Route route,
            long standing,
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

        /** The hours as heights from 0 to 20, an hour with anything at least 1. */
        public List<Long> bars() {
            var most = hours.stream().mapToLong(Long::longValue).max().orElse(0);
            return hours.stream()
                    .map(many -> many == 0 ? 0 : Math.max(1, many * HIGHEST / most))
                    .toList();
        }

        public boolean needsSomebody() {
            return stopped > 0 || overdue > 0;
        }
    }

    /** A node. @param quiet whether it has given no sign of life for longer than it should */
    public record NodeRow(JdbcNodes.Node node, boolean quiet) {}
}
