package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.ArrivalAnswered;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.AttemptFailed;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentReceipted;
import kz.consular.gateway.delivery.ConsignmentRefused;
import kz.consular.gateway.delivery.ConsignmentSent;
import kz.consular.gateway.delivery.RefusalReason;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts and times what delivery records, once it is recorded for good. Each by its kind, for self-tests are no business. */
final class DeliveryMeters {
    /** From a good line to an embassy's worst week. */
    private static final Duration[] BOUNDS = Stream.of(
                    "PT1S", "PT5S", "PT15S", "PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT6H", "P1D", "P3D", "P7D")
            .map(Duration::parse)
            .toArray(Duration[]::new);

    private static final String RECEIPT = "RECEIPT";
    private static final String REFUSAL = "REFUSAL";

    private final MeterRegistry registry;

    DeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
        carried().forEach(kind -> {
            untilSent(kind);
            untilReceipt(kind);
            sentAgain(kind);
            arrivals(kind, RECEIPT);
            arrivals(kind, REFUSAL);
            Arrays.stream(AttemptCause.values()).forEach(cause -> attemptsFailed(kind, cause));
        });
    }

    /** What travels by the outbox. */
    static Stream<ConsignmentKind> carried() {
        return Arrays.stream(ConsignmentKind.values()).filter(kind -> !kind.isAnswer());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ConsignmentSent event) {
        var consignment = event.consignment();
        if (event.round() == 1) {
            untilSent(consignment.kind()).record(Duration.between(consignment.createdAt(), event.at()));
        } else {
            sentAgain(consignment.kind()).increment();
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ConsignmentReceipted event) {
        untilReceipt(event.consignment().kind()).record(Duration.between(event.sentAt(), event.at()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ConsignmentRefused event) {
        Counter.builder("gateway.refusals")
                .description("Refusals that recipients signed")
                .tag("kind", event.consignment().kind().name())
                .tag("code", event.reason().code())
                .register(registry)
                .increment();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AttemptFailed event) {
        attemptsFailed(event.consignment().kind(), event.failure().cause()).increment();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ArrivalAnswered event) {
        arrivals(event.consignment().kind(), answer(event.refusal())).increment();
    }

    private static String answer(Optional<RefusalReason> refusal) {
        return refusal.isPresent() ? REFUSAL : RECEIPT;
    }

    private Timer untilSent(ConsignmentKind kind) {
        return timer("gateway.until.sent", "From the making of a consignment until the broker first has it", kind);
    }

    private Timer untilReceipt(ConsignmentKind kind) {
        return timer("gateway.until.receipt", "From the last sending until the recipient's receipt is here", kind);
    }

    private Timer timer(String name, String description, ConsignmentKind kind) {
        return Timer.builder(name)
                .description(description)
                .tag("kind", kind.name())
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private Counter sentAgain(ConsignmentKind kind) {
        return Counter.builder("gateway.sent.again")
                .description("Sent once more, for no answer came or a person ordered it")
                .tag("kind", kind.name())
                .register(registry);
    }

    private Counter attemptsFailed(ConsignmentKind kind, AttemptCause cause) {
        return Counter.builder("gateway.attempts.failed")
                .description("Attempts to bring a consignment to the broker that failed")
                .tag("kind", kind.name())
                .tag("cause", cause.name())
                .register(registry);
    }

    private Counter arrivals(ConsignmentKind kind, String answer) {
        return Counter.builder("gateway.arrivals")
                .description("Consignments under a good seal that were taken over or refused here")
                .tag("kind", kind.name())
                .tag("answer", answer)
                .register(registry);
    }
}
