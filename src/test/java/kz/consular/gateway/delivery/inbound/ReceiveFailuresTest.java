package kz.consular.gateway.delivery.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.ReceiveFailureCause;
import kz.consular.gateway.delivery.TestNode;
import kz.consular.gateway.delivery.intervention.InterventionOutcome.Done;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.delivery.records.Intervention.Action;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.signature.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("A message that a fault of ours keeps out")
@OnEachDatabase
class ReceiveFailuresTest {

    @Parameter
    TestDatabase database;

    private static final Duration SOON = Duration.ofSeconds(30);
    /** A database may round what it keeps up to its own precision. */
    private static final Duration MORE_THAN_A_DAY = Duration.ofDays(1).plusSeconds(1);

    @TempDir
    Path data;

    private TestNode node;
    private final TestClock clock = new TestClock(Clock.systemUTC().instant());

    @BeforeEach
    void a_handler_fails() {
        node = TestNode.on(data).with(database).with(clock).start();
        node.rejects(_ -> {
            throw new IllegalStateException("The name of a person, perhaps");
        });
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void is_listed_with_its_numbers_and_no_persons_data_and_taken_in_once_the_fault_is_mended() {
        var dossier = node.send(node.dossier());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(node.bean(DeliveryRecords.class).receiveFailures())
                        .singleElement()
                        .satisfies(failure -> {
                            assertThat(failure.messageId()).isEqualTo(dossier.id());
                            assertThat(failure.caseNumber()).isEqualTo(TestNode.CASE);
                            assertThat(failure.cause()).isEqualTo(ReceiveFailureCause.PROCESSING_FAILED);
                            assertThat(failure.detail())
                                    .startsWith(IllegalStateException.class.getName())
                                    .doesNotContain("person");
                            assertThat(failure.times()).isGreaterThanOrEqualTo(2);
                        }));

        node.rejects(_ -> Optional.empty());

        awaitState(dossier, ConsignmentState.RECEIPTED);
        assertThat(node.bean(DeliveryRecords.class).receiveFailures()).isEmpty();
    }

    @Test
    void is_refused_after_a_day_and_nothing_of_it_is_final() {
        var dossier = node.send(node.dossier());
        await().atMost(SOON)
                .until(() -> !node.bean(DeliveryRecords.class).receiveFailures().isEmpty());
        clock.forward(MORE_THAN_A_DAY);

        awaitState(dossier, ConsignmentState.REFUSED);
        assertThat(node.entry(dossier).refusal().orElseThrow().code()).isEqualTo("PROCESSING_FAILED");

        node.rejects(_ -> Optional.empty());
        var again = (Done) node.intervene(Action.SEND_AGAIN, dossier);

        awaitState(again.now().consignment(), ConsignmentState.RECEIPTED);
        // The clock's leap may have sent the first one once more; that copy is received after its pause.
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(node.bean(DeliveryRecords.class).receiveFailures())
                        .isEmpty());
    }

    private void awaitState(Consignment consignment, ConsignmentState state) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(node.entry(consignment).state()).isEqualTo(state));
    }
}
