package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.ReceiveFailureCause;
import kz.consular.gateway.delivery.records.JdbcBacklog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The open consignments and the receive failures in the database of this node. Nodes that share a database show the
 * same values.
 */
@Component
final class BacklogGauges implements GaugeRefresh.Gauges {
    private final JdbcBacklog rows;
    private final Clock clock;
    private volatile @Nullable Counted counted;

    BacklogGauges(JdbcBacklog rows, MeterRegistry registry, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        openStates().forEach(state -> DeliveryMeters.carried().forEach(kind -> consignments(state, kind, registry)));
        Stream.of(ConsignmentState.WAITING, ConsignmentState.SENT).forEach(state -> oldest(state, registry));
        Arrays.stream(ReceiveFailureCause.values()).forEach(cause -> failures(cause, registry));
    }

    private record Counted(List<JdbcBacklog.Count> open, Map<ReceiveFailureCause, Long> failures) {}

    @Override
    public void refresh() {
        counted = new Counted(rows.open(), rows.receiveFailures());
    }

    private static Stream<ConsignmentState> openStates() {
        return Arrays.stream(ConsignmentState.values()).filter(state -> state != ConsignmentState.RECEIPTED);
    }

    private void consignments(ConsignmentState state, ConsignmentKind kind, MeterRegistry registry) {
        gauge(
                        "gateway.consignments",
                        now -> now.open().stream()
                                .filter(heap -> heap.state() == state && heap.kind() == kind)
                                .mapToLong(JdbcBacklog.Count::number)
                                .sum())
                .description("Consignments without a receipt")
                .tag("state", state.name())
                .tag("kind", kind.name())
                .register(registry);
    }

    private void oldest(ConsignmentState state, MeterRegistry registry) {
        gauge(
                        "gateway.oldest.consignment.age",
                        now -> oldest(state, now)
                                .map(since ->
                                        Duration.between(since, clock.instant()).toMillis() / 1000.0)
                                .orElse(0.0))
                .description("Age of the oldest consignment in this state but for self-tests; 0 when there is none")
                .baseUnit("seconds")
                .tag("state", state.name())
                .register(registry);
    }

    private static Optional<Instant> oldest(ConsignmentState state, Counted now) {
        return now.open().stream()
                .filter(heap -> heap.state() == state && heap.kind().isBusiness())
                .map(JdbcBacklog.Count::oldest)
                .min(Comparator.naturalOrder());
    }

    private void failures(ReceiveFailureCause cause, MeterRegistry registry) {
        gauge("gateway.troubles", now -> now.failures().getOrDefault(cause, 0L))
                .description("Messages in a queue of this node that cannot be taken in yet")
                .tag("cause", cause.name())
                .register(registry);
    }

    /** Not a number before the first count. */
    private Gauge.Builder<BacklogGauges> gauge(String name, ToDoubleFunction<Counted> value) {
        return Gauge.builder(name, this, gauges -> {
            var now = gauges.counted;
            return now == null ? Double.NaN : value.applyAsDouble(now);
        });
    }
}
