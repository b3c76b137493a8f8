package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.stream.Stream;
import kz.consular.gateway.mission.lodging.LodgingAnswered;
import kz.consular.gateway.mission.lodging.LodgingOutcome;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.FaultSent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts the answers of the mission's endpoint: lodgings with their findings, and faults by the codes of the contract.
 */
@Component
final class EndpointMeters {
    private static final String ACCEPTED = "accepted";
    private static final String REPEATED = "repeated";
    private static final String TURNED_AWAY = "turned-away";
    private static final String SUBMISSION_ID_REUSED = "submission-id-reused";

    private final MeterRegistry registry;

    EndpointMeters(MeterRegistry registry) {
        this.registry = registry;
        Stream.of(ACCEPTED, REPEATED, TURNED_AWAY, SUBMISSION_ID_REUSED).forEach(this::lodgings);
        Arrays.stream(FaultReason.values()).forEach(this::faults);
    }

    @EventListener
    void on(FaultSent event) {
        faults(event.reason()).increment();
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

    private Counter faults(FaultReason reason) {
        return Counter.builder("gateway.faults")
                .description("Messages to the mission's endpoint that were answered with a SOAP fault")
                .tag("code", reason.name())
                .register(registry);
    }
}
