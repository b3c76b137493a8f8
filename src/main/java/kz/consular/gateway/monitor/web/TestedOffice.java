package kz.consular.gateway.monitor.web;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.projection.ReportedConsignment;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import org.jspecify.annotations.Nullable;

/**
 * An office and its last self-test.
 *
 * @param office the address of the office
 * @param result null if there was no self-test within its retention
 */
record TestedOffice(String office, @Nullable Result result) {
    private static final Comparator<TestedOffice> WORST_FIRST = Comparator.comparing(
                    TestedOffice::result, Comparator.nullsFirst(Result.WORST_FIRST))
            .thenComparing(TestedOffice::office);

    /** Offices that need attention first, then offices without a self-test, then all others. */
    static List<TestedOffice> all(List<Result> results, KnownOffices known) {
        var tested = results.stream().map(result -> result.line().recipient()).collect(toSet());
        var untested = known.certain()
                ? known.offices().stream()
                        .map(office -> new Party.Office(office.code()).address())
                        .filter(office -> !tested.contains(office))
                        .map(office -> new TestedOffice(office, null))
                : Stream.<TestedOffice>empty();
        var bad = results.stream().filter(Result::needsAttention).map(TestedOffice::of);
        var others = results.stream().filter(result -> !result.needsAttention()).map(TestedOffice::of);
        return Stream.of(bad.sorted(WORST_FIRST), untested.sorted(WORST_FIRST), others.sorted(WORST_FIRST))
                .flatMap(part -> part)
                .toList();
    }

    private static TestedOffice of(Result result) {
        return new TestedOffice(result.line().recipient(), result);
    }

    /** The last self-test of an office. */
    record Result(String node, ConsignmentLine line) {

        /** Results that need attention first, slow ones before fast ones. */
        static final Comparator<Result> WORST_FIRST = Comparator.comparing(Result::rank)
                .thenComparing(result -> result.took().orElse(Duration.ZERO), Comparator.reverseOrder())
                .thenComparing(result -> result.line().recipient());

        static Result of(ReportedConsignment reported) {
            return new Result(reported.node(), reported.line());
        }

        /** The time from the creation to the receipt or refusal of the recipient. */
        public Optional<Duration> took() {
            return answered() ? line.endedAt().map(end -> Duration.between(line.createdAt(), end)) : Optional.empty();
        }

        boolean receipted() {
            return line.state() == ConsignmentState.RECEIPTED;
        }

        /** Whether the self-test does not proceed without intervention. */
        boolean needsAttention() {
            return switch (line.state()) {
                case REFUSED, GIVEN_UP, HELD -> true;
                case WAITING, SENT, RECEIPTED -> false;
            };
        }

        /** The cause of the last failed attempt while the self-test waits. */
        public @Nullable String failureCause() {
            return line.state() == ConsignmentState.WAITING && !line.attempts().isEmpty()
                    ? line.attempts().getLast().cause().map(Enum::name).orElse(null)
                    : null;
        }

        private boolean answered() {
            return switch (line.state()) {
                case RECEIPTED, REFUSED -> true;
                case WAITING, SENT, HELD, GIVEN_UP -> false;
            };
        }

        private int rank() {
            return switch (line.state()) {
                case REFUSED -> 0;
                case GIVEN_UP -> 1;
                case HELD -> 2;
                case WAITING -> 3;
                case SENT -> 4;
                case RECEIPTED -> 5;
            };
        }
    }
}
