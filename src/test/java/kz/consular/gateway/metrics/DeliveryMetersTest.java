package kz.consular.gateway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.event.TransactionalEventListenerFactory;

@DisplayName("The events of delivery are counted and timed")
class DeliveryMetersTest {
    private static final Instant MADE = Instant.parse("2026-03-02T07:00:00Z");
    private static final Consignment DOSSIER = new Consignment(
            MessageId.next(),
            new CaseNumber("BERLIN-2026-000017"),
            ConsignmentKind.DOSSIER,
            Party.of("mission.BERLIN"),
            Party.of("office.711110000"),
            new Sha256("ab".repeat(32)),
            1,
            MADE,
            Optional.empty());
    private static final Consignment SELF_TEST = new Consignment(
            MessageId.next(),
            CaseNumber.ofNoCase(new MissionCode("BERLIN"), 2026),
            ConsignmentKind.SELF_TEST,
            DOSSIER.sender(),
            DOSSIER.recipient(),
            DOSSIER.digest(),
            1,
            MADE,
            Optional.empty());

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        context.registerBean(TransactionalEventListenerFactory.class);
        context.registerBean(DeliveryMeters.class, () -> new DeliveryMeters(registry));
        context.refresh();
    }

    @Test
    void a_first_sending_is_timed_and_another_one_counted() {
        context.publishEvent(new DeliveryEvent.Sent(DOSSIER, 1, MADE.plusSeconds(90)));
        context.publishEvent(new DeliveryEvent.Sent(DOSSIER, 2, MADE.plus(Duration.ofHours(2))));

        var sent = registry.get("gateway.until.sent").tag("kind", "DOSSIER").timer();
        assertThat(sent.count()).isEqualTo(1);
        assertThat(sent.totalTime(TimeUnit.SECONDS)).isEqualTo(90);
        assertThat(registry.get("gateway.sent.again")
                        .tag("kind", "DOSSIER")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_receipt_is_timed_from_the_last_sending_by_the_clock_here() {
        context.publishEvent(new DeliveryEvent.Receipted(
                DOSSIER, MADE.plusSeconds(100), MADE.minusSeconds(5), MADE.plusSeconds(107)));

        assertThat(registry.get("gateway.until.receipt")
                        .tag("kind", "DOSSIER")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(7);
    }

    @Test
    void an_arrival_is_counted_by_its_answer() {
        context.publishEvent(new DeliveryEvent.ArrivalAnswered(
                DOSSIER, Optional.of(new RefusalReason("MADE_UP", "Made up.")), MADE));

        assertThat(registry.get("gateway.arrivals")
                        .tag("answer", "REFUSAL")
                        .tag("kind", "DOSSIER")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_self_test_is_never_counted_as_business() {
        var refusal = new RefusalReason("MADE_UP", "Made up.");
        context.publishEvent(new DeliveryEvent.Refused(SELF_TEST, refusal, MADE));
        context.publishEvent(new DeliveryEvent.ArrivalAnswered(SELF_TEST, Optional.of(refusal), MADE));
        context.publishEvent(new DeliveryEvent.AttemptFailed(
                SELF_TEST, new Attempt.Failure(AttemptCause.BROKER_FULL, "Made up."), MADE));
        context.publishEvent(new DeliveryEvent.Sent(SELF_TEST, 2, MADE));
        context.publishEvent(new DeliveryEvent.Receipted(SELF_TEST, MADE, MADE, MADE.plusSeconds(1)));

        var counted = registry.getMeters().stream()
                .filter(meter -> counted(meter) > 0)
                .toList();
        assertThat(counted)
                .extracting(meter -> meter.getId().getName())
                .contains(
                        "gateway.refusals",
                        "gateway.arrivals",
                        "gateway.attempts.failed",
                        "gateway.sent.again",
                        "gateway.until.receipt");
        assertThat(counted)
                .allSatisfy(meter -> assertThat(meter.getId().getTag("kind")).isEqualTo("SELF_TEST"));
    }

    private static double counted(Meter meter) {
        return StreamSupport.stream(meter.measure().spliterator(), false)
                .mapToDouble(Measurement::getValue)
                .sum();
    }

    @Test
    void an_event_that_is_rolled_back_is_not_counted() {
        var failure = new DeliveryEvent.AttemptFailed(
                DOSSIER, new Attempt.Failure(AttemptCause.BROKER_FULL, "Made up."), MADE);
        try (var depot = TestDepot.in(folder, Clock.systemUTC())) {
            depot.transactions().executeWithoutResult(transaction -> {
                context.publishEvent(failure);
                transaction.setRollbackOnly();
            });
            depot.transactions().executeWithoutResult(_ -> context.publishEvent(failure));
        }

        assertThat(registry.get("gateway.attempts.failed")
                        .tag("kind", "DOSSIER")
                        .tag("cause", "BROKER_FULL")
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
