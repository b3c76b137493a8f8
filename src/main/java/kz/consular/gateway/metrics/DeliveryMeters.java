package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.RefusalReason;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts and times the events of delivery after their transaction has committed. All meters have the kind as a tag, so
 * that self-tests stand apart.
 */
@Component
final class DeliveryMeters {
    /** From a good connection to the worst week of an embassy. */
    private static final Duration[] BOUNDS = Stream.of(
                    "PT1S", "PT5S", "PT15S", "PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT6H", "P1D", "P3D", "P7D")
            .map(Duration::parse)
            .toArray(Duration[]::new);

    /** Recipients write these codes; there are a dozen. */
    private static final int MAX_REFUSAL_CODES = 100;

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

    /** Keeps recipients from filling the memory with codes. */
    @Bean
    static MeterFilter refusalCodes() {
        return MeterFilter.maximumAllowableTags("gateway.refusals", "code", MAX_REFUSAL_CODES, MeterFilter.deny());
    }

    /** The kinds that the outbox sends. */
    static Stream<ConsignmentKind> carried() {
        return Arrays.stream(ConsignmentKind.values()).filter(kind -> !kind.isAnswer());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DeliveryEvent event) {
        var kind = event.consignment().kind();
        switch (event) {
            case DeliveryEvent.Sent sent -> countSent(kind, sent);
            case DeliveryEvent.Receipted receipted ->
                untilReceipt(kind).record(Duration.between(receipted.sentAt(), receipted.at()));
            case DeliveryEvent.Refused refused ->
                refusals(kind, refused.reason()).increment();
            case DeliveryEvent.AttemptFailed failed ->
                attemptsFailed(kind, failed.failure().cause()).increment();
            case DeliveryEvent.ArrivalAnswered answered ->
                arrivals(kind, answer(answered.refusal())).increment();
            case DeliveryEvent.Held _, DeliveryEvent.Resumed _, DeliveryEvent.SentAgain _, DeliveryEvent.GivenUp _ -> {}
        }
    }

    private void countSent(ConsignmentKind kind, DeliveryEvent.Sent sent) {
        if (sent.round() == 1) {
            untilSent(kind).record(Duration.between(sent.consignment().createdAt(), sent.at()));
        } else {
            sentAgain(kind).increment();
        }
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

    private Counter refusals(ConsignmentKind kind, RefusalReason reason) {
        return Counter.builder("gateway.refusals")
                .description("Refusals that recipients signed")
                .tag("kind", kind.name())
                .tag("code", reason.code())
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
