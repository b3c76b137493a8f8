package kz.consular.gateway.monitor.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.monitor.projection.ReportedConsignment;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import org.jspecify.annotations.Nullable;

/** The way to an office and back, as its last self-test found it. */
public record TestedWay(String node, ConsignmentLine line) {

    /** What needs somebody first, what took longest before what took less. */
    public static final Comparator<TestedWay> WORST_FIRST = Comparator.comparing(TestedWay::rank)
            .thenComparing(way -> way.took().orElse(Duration.ZERO), Comparator.reverseOrder())
            .thenComparing(way -> way.line().recipient());

    public static TestedWay of(ReportedConsignment told) {
        return new TestedWay(told.node(), told.line());
    }

    /** From the handing over to the recipient's receipt or refusal. */
    public Optional<Duration> took() {
        return answered() ? line.endedAt().map(end -> Duration.between(line.createdAt(), end)) : Optional.empty();
    }

    /** Whether the office has signed for it. */
    boolean open() {
        return line.state() == ConsignmentState.RECEIPTED;
    }

    /** Whether it will not come right by itself. */
    boolean needsSomebody() {
        return switch (line.state()) {
            case REFUSED, GIVEN_UP, HELD -> true;
            case WAITING, SENT, RECEIPTED -> false;
        };
    }

    /** Why an attempt failed last, while it is not on its way. */
    public @Nullable String hindrance() {
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
