package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import kz.consular.gateway.mission.lodging.LodgingAnswered;
import kz.consular.gateway.mission.lodging.LodgingOutcome;
import org.springframework.context.event.EventListener;

/** Counts what officers are told at the counter. */
final class LodgingMeters {
    private static final String ACCEPTED = "accepted";
    private static final String REPEATED = "repeated";
    private static final String TURNED_AWAY = "turned-away";
    private static final String SUBMISSION_ID_REUSED = "submission-id-reused";

    private final MeterRegistry registry;

    LodgingMeters(MeterRegistry registry) {
        this.registry = registry;
        Stream.of(ACCEPTED, REPEATED, TURNED_AWAY, SUBMISSION_ID_REUSED).forEach(this::lodgings);
    }

    @EventListener
    void on(LodgingAnswered event) {
        var outcome = switch (event.outcome()) {
            case LodgingOutcome.Accepted _ -> event.again() ? REPEATED : ACCEPTED;
            case LodgingOutcome.SubmissionIdReused() -> SUBMISSION_ID_REUSED;
            case LodgingOutcome.TurnedAway(var assessment) -> {
                assessment
                        .findings()
                        .forEach(finding -> findings(finding.code().name()).increment());
                yield TURNED_AWAY;
            }
        };
        lodgings(outcome).increment();
    }

    private Counter lodgings(String outcome) {
        return Counter.builder("gateway.lodgings")
                .description("Submissions that were answered")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter findings(String code) {
        return Counter.builder("gateway.findings")
                .description("Why applications were turned away; one may have several findings")
                .tag("code", code)
                .register(registry);
    }
}
