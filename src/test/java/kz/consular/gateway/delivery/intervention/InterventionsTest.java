package kz.consular.gateway.delivery.intervention;

import static kz.consular.gateway.delivery.records.Intervention.Action.GIVE_UP;
import static kz.consular.gateway.delivery.records.Intervention.Action.HOLD;
import static kz.consular.gateway.delivery.records.Intervention.Action.RESUME;
import static kz.consular.gateway.delivery.records.Intervention.Action.SEND_AGAIN;
import static kz.consular.gateway.delivery.records.Intervention.Action.SEND_NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.AttemptCause;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.Lease;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.delivery.TestChannel;
import kz.consular.gateway.delivery.TestNode;
import kz.consular.gateway.delivery.intervention.InterventionOutcome.Done;
import kz.consular.gateway.delivery.intervention.InterventionOutcome.NotPossible;
import kz.consular.gateway.delivery.outbound.OutboxRepository;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.delivery.records.Intervention;
import kz.consular.gateway.demo.TestBroker;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.channel.JmsProperties;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("An intervention in a delivery")
@OnEachDatabase
class InterventionsTest {

    @Parameter
    TestDatabase database;

    private static final Party PARIS = Party.of("mission.PARIS");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final RefusalReason OUTDATED =
            new RefusalReason("DOSSIER_UNREADABLE", "The edition is not known here.");

    @TempDir
    Path data;

    @Test
    void holds_one_while_others_pass_and_lets_it_go_on() {
        try (var broker = new TestBroker(data.resolve("elsewhere"));
                var node = TestNode.on(data).with(database).with(broker).start()) {
            var held = node.send(node.dossier());
            assertThat(node.intervene(HOLD, held)).isInstanceOf(Done.class);
            var other = node.send(node.dossier());

            broker.start();
            awaitState(node, other, ConsignmentState.RECEIPTED);
            assertThat(node.entry(held).state()).isEqualTo(ConsignmentState.HELD);

            node.intervene(RESUME, held);
            awaitState(node, held, ConsignmentState.RECEIPTED);
            assertThat(node.events)
                    .filteredOn(event -> event instanceof DeliveryEvent.Held || event instanceof DeliveryEvent.Resumed)
                    .hasSize(2);
            assertThat(node.bean(DeliveryRecords.class).interventions(held.id()))
                    .extracting(Intervention::action, Intervention::by, Intervention::reason)
                    .containsExactly(
                            tuple(HOLD, "aigerim", Optional.of("Made up.")),
                            tuple(RESUME, "aigerim", Optional.of("Made up.")));
        }
    }

    @Test
    void holds_one_under_way_which_neither_keeps_its_claim_nor_undoes_the_hold() {
        try (var broker = new TestBroker(data.resolve("elsewhere"));
                var node = TestNode.on(data).with(database).with(broker).start()) {
            var dossier = node.send(node.dossier());
            await().atMost(SOON).until(() -> !attempts(node, dossier).isEmpty());
            node.intervene(SEND_NOW, dossier);
            var lease = new Lease("a sender of this test", Duration.ofMinutes(1));
            var outbox = node.bean(OutboxRepository.class);
            var dispatch = await().until(() -> outbox.claim(lease, 1), claimed -> !claimed.isEmpty())
                    .getFirst();

            node.intervene(HOLD, dossier);

            assertThat(outbox.renew(dispatch, lease)).isFalse();
            outbox.sent(dispatch, lease, outbox.now());
            assertThat(node.entry(dossier).state()).isEqualTo(ConsignmentState.HELD);
            assertThat(node.entry(dossier).sentAt())
                    .as("the broker has it all the same")
                    .isPresent();
            assertThat(attempts(node, dossier).getLast().failure()).isEmpty();
            outbox.failed(dispatch, lease, outbox.now(), new Attempt.Failure(AttemptCause.LINE_BROKE, "Made up."));
            assertThat(node.entry(dossier).state()).isEqualTo(ConsignmentState.HELD);
        }
    }

    @Test
    void loses_no_receipt_that_comes_for_what_is_held_or_given_up() throws Exception {
        try (var node = TestNode.on(data).with(database).withStranger(PARIS).start();
                var channel = new TestChannel(node)) {
            var held = sent(node);
            var givenUp = sent(node);
            node.intervene(HOLD, held);
            node.intervene(GIVE_UP, givenUp);

            channel.answer(node, held, Optional.empty());
            channel.answer(node, givenUp, Optional.empty());

            awaitState(node, held, ConsignmentState.RECEIPTED);
            awaitState(node, givenUp, ConsignmentState.RECEIPTED);
        }
    }

    @Test
    void gives_up_for_good_until_it_is_sent_again_in_a_round_of_its_own() throws Exception {
        try (var node = TestNode.on(data)
                        .with(database)
                        .withStranger(PARIS)
                        .with("gateway.delivery.receipt", "1s..6h")
                        .start();
                var channel = new TestChannel(node)) {
            var dossier = sent(node);
            assertThat(channel.take(PARIS.address(), SOON)).isPresent();
            node.intervene(GIVE_UP, dossier);
            var round = node.entry(dossier).round();
            assertThat(channel.take(PARIS.address(), Duration.ofSeconds(2)))
                    .as("nothing goes out by itself any more")
                    .isEmpty();

            node.intervene(SEND_AGAIN, dossier);

            var again = channel.take(PARIS.address(), SOON).orElseThrow();
            assertThat(again.getStringProperty(JmsProperties.MESSAGE_ID))
                    .isEqualTo(dossier.id().value());
            assertThat(node.entry(dossier).round()).isGreaterThan(round);
        }
    }

    @Test
    void sends_a_refused_one_again_under_a_new_number_once_its_cause_is_removed() {
        try (var node = TestNode.on(data).with(database).start()) {
            node.rejects(_ -> Optional.of(OUTDATED));
            var dossier = node.send(node.dossier());
            awaitState(node, dossier, ConsignmentState.REFUSED);
            node.rejects(_ -> Optional.empty());

            var request = UUID.randomUUID();
            var first = (Done) node.intervene(request, SEND_AGAIN, dossier.id());
            var repeated = (Done) node.intervene(request, SEND_AGAIN, dossier.id());

            var anew = first.now().consignment();
            assertThat(repeated.now().consignment()).isEqualTo(anew);
            awaitState(node, anew, ConsignmentState.RECEIPTED);
            assertThat(node.recorded).containsExactly(anew.id());
            assertThat(anew.digest()).isEqualTo(dossier.digest());
            assertThat(node.entry(anew).replaces()).contains(dossier.id());
            assertThat(node.entry(dossier).state()).isEqualTo(ConsignmentState.REFUSED);
            assertThat(node.intervene(SEND_AGAIN, dossier))
                    .isInstanceOfSatisfying(
                            NotPossible.class,
                            refused ->
                                    assertThat(refused.why()).contains(anew.id().value()));
        }
    }

    @Test
    void sends_now_what_waits_out_a_pause() throws Exception {
        try (var node = TestNode.on(data)
                .with(database)
                .with("gateway.delivery.retry", "1h..1h")
                .start()) {
            var dossier = node.dossier();
            var place = node.containers().locate(dossier.digest()).orElseThrow();
            var before = Files.readAllBytes(place);
            Files.writeString(place, "damaged");
            node.send(dossier);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(attempts(node, dossier))
                            .singleElement()
                            .satisfies(attempt -> assertThat(
                                            attempt.failure().orElseThrow().cause())
                                    .isEqualTo(AttemptCause.CONTAINER_DAMAGED)));
            Files.write(place, before);

            assertThat(node.intervene(SEND_NOW, dossier)).isInstanceOf(Done.class);

            awaitState(node, dossier, ConsignmentState.RECEIPTED);
            assertThat(attempts(node, dossier).getLast().failure()).isEmpty();
        }
    }

    @Test
    void tells_what_it_does_not_know_and_takes_no_order_for_another() {
        try (var node = TestNode.on(data).with(database).start()) {
            var dossier = node.send(node.dossier());
            var other = node.send(node.dossier());
            awaitState(node, dossier, ConsignmentState.RECEIPTED);
            awaitState(node, other, ConsignmentState.RECEIPTED);

            assertThat(node.intervene(UUID.randomUUID(), HOLD, MessageId.next()))
                    .isInstanceOf(InterventionOutcome.Unknown.class);
            assertThat(node.intervene(HOLD, dossier)).isInstanceOf(NotPossible.class);
        }
    }

    @Test
    void an_order_id_names_one_order_only() {
        try (var broker = new TestBroker(data.resolve("elsewhere"));
                var node = TestNode.on(data).with(database).with(broker).start()) {
            var one = node.send(node.dossier());
            var other = node.send(node.dossier());
            var request = UUID.randomUUID();
            node.intervene(request, HOLD, one.id());

            assertThatIllegalArgumentException().isThrownBy(() -> node.intervene(request, HOLD, other.id()));
            assertThat(node.entry(other).state()).isEqualTo(ConsignmentState.WAITING);
        }
    }

    /** To a party that never answers by itself. */
    private static Consignment sent(TestNode node) {
        var dossier = node.send(node.dossier(PARIS));
        awaitState(node, dossier, ConsignmentState.SENT);
        return dossier;
    }

    private static List<Attempt> attempts(TestNode node, Consignment consignment) {
        return node.bean(DeliveryRecords.class).attempts(consignment.id());
    }

    private static void awaitState(TestNode node, Consignment consignment, ConsignmentState state) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(node.entry(consignment).state()).isEqualTo(state));
    }
}
