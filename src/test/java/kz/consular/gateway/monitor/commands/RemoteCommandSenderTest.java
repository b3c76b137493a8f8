package kz.consular.gateway.monitor.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.monitoring.CommandSender;
import kz.consular.gateway.delivery.records.Intervention.Action;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.monitor.TestLines;
import kz.consular.gateway.monitor.commands.OrderOutcome.Fate;
import kz.consular.gateway.monitor.projection.JdbcConsignmentLines;
import kz.consular.gateway.monitor.projection.JdbcRemoteCommands;
import kz.consular.gateway.monitor.projection.RemoteCommand;
import kz.consular.gateway.monitor.protocol.CommandMessage;
import kz.consular.gateway.monitor.protocol.CommandResult;
import kz.consular.gateway.monitor.protocol.CommandResult.Outcome;
import kz.consular.gateway.monitor.protocol.ConsignmentLine;
import kz.consular.gateway.monitor.protocol.NodeName;
import kz.consular.gateway.persistence.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import tools.jackson.databind.json.JsonMapper;

@OnEachDatabase
@DisplayName("An order is carried out here, or goes to the node that sends what it is about")
class RemoteCommandSenderTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Party BERLIN = Party.of("mission.BERLIN");
    private static final Party PARIS = Party.of("mission.PARIS");

    @Parameter
    TestDatabase make;

    @TempDir
    Path folder;

    private final Post post = new Post();
    private TestDepot depot;
    private JdbcRemoteCommands orders;
    private RemoteCommandSender courier;

    @BeforeEach
    void open() {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        depot = TestDepot.in(folder, clock, make);
        orders = new JdbcRemoteCommands(depot.jdbc());
        courier = new RemoteCommandSender(new NodeName("watch"), orders, post, clock);
    }

    @AfterEach
    void close() {
        courier.stop();
        depot.close();
    }

    @Test
    void what_this_node_sends_is_done_at_once_and_nobody_else_is_asked() {
        var dossier = depot.dossier();

        var result = hand().carryOut(hold(dossier.id()));

        assertThat(result.fate()).isEqualTo(Fate.DONE);
        assertThat(courier.undone(line(dossier.id(), null))).isEmpty();
        assertThat(hand().carryOut(hold(dossier.id())))
                .returns(Fate.NOT_DONE, OrderOutcome::fate)
                .returns(Optional.of("It is held already."), OrderOutcome::why);
    }

    @Test
    void what_another_node_told_of_is_asked_of_the_party_that_sends_it() {
        var line = TestLines.waiting(NOON);
        new JdbcConsignmentLines(depot.jdbc()).put("berlin", line);
        var order = hold(new MessageId(line.id()));
        courier.start();

        var result = hand().carryOut(order);

        assertThat(result).returns(Fate.ASKED, OrderOutcome::fate).returns(Optional.of("berlin"), OrderOutcome::node);
        await().until(() -> !post.sheets.isEmpty());
        assertThat(post.sheets)
                .containsExactly(new Sent(BERLIN, new CommandMessage(Optional.of(order), new NodeName("watch"), NOON)));
        await().until(() -> standing(order) == RemoteCommand.State.ASKED);
    }

    @Test
    void what_nobody_told_of_is_not_done() {
        var result = hand().carryOut(hold(MessageId.next()));

        assertThat(result.fate()).isEqualTo(Fate.UNTOLD);
        assertThat(depot.jdbc()
                        .sql("SELECT count(*) FROM monitor_command")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_same_form_twice_is_one_order() {
        var order = hold(MessageId.next());
        courier.take(order, BERLIN);
        courier.take(order, BERLIN);
        courier.start();

        await().until(() -> standing(order) == RemoteCommand.State.ASKED);
        assertThat(post.sheets).hasSize(1);
    }

    @Test
    void an_order_that_the_broker_does_not_take_says_why_and_holds_up_none_to_another_party() {
        post.closedTo.add(BERLIN);
        var first = hold(MessageId.next());
        var second = hold(MessageId.next());
        courier.take(first, BERLIN);
        courier.take(second, PARIS);
        courier.start();

        await().until(() -> standing(second) == RemoteCommand.State.ASKED);
        assertThat(courier.undone(line(first.consignment(), null)))
                .extracting(order -> order.state(NOON), RemoteCommand::why)
                .containsExactly(tuple(RemoteCommand.State.UNSENT, Optional.of("No queue for mission.BERLIN.")));

        post.closedTo.clear();
        courier.take(hold(MessageId.next()), PARIS); // wakes it, as any order does
        await().until(() -> standing(first) == RemoteCommand.State.ASKED);
        assertThat(courier.undone(line(first.consignment(), null)))
                .singleElement()
                .returns(Optional.empty(), RemoteCommand::why);
    }

    @Test
    void the_last_word_comes_last_also_when_the_first_could_not_be_sent() {
        post.closedTo.add(BERLIN);
        var dossier = MessageId.next();
        var first = hold(dossier);
        var last = new InterventionRequest(UUID.randomUUID(), dossier, Action.RESUME, "operator-1", Optional.empty());
        orders.add(first, BERLIN, NOON.minusSeconds(2));
        orders.add(last, BERLIN, NOON.minusSeconds(1));
        var other = hold(MessageId.next());
        orders.add(other, PARIS, NOON);
        courier.start();

        await().until(() -> standing(other) == RemoteCommand.State.ASKED);
        assertThat(post.tries).hasValue(2);
        assertThat(courier.undone(line(dossier, null)))
                .extracting(RemoteCommand::why)
                .containsOnly(Optional.of("No queue for mission.BERLIN."));
        post.closedTo.clear();
        courier.take(hold(MessageId.next()), PARIS);

        await().until(() -> standing(last) == RemoteCommand.State.ASKED);
        assertThat(post.sheets)
                .extracting(one -> one.sheet().order().orElseThrow())
                .containsSubsequence(first, last);
    }

    @Test
    void while_the_broker_is_away_one_order_is_tried_and_not_all() {
        post.away.set(true);
        for (var i = 0; i < 5; i++) {
            orders.add(hold(MessageId.next()), BERLIN, NOON);
        }
        courier.start();

        await().until(() -> post.tries.get() > 0);
        courier.stop();
        assertThat(post.tries).hasValue(1);
    }

    @Test
    void what_became_of_the_consignment_since_puts_an_order_out_of_sight() {
        var order = hold(MessageId.next());
        orders.add(order, BERLIN, NOON);
        orders.answer(answer(order.id(), Outcome.NOT_POSSIBLE, "It is held already."));

        assertThat(courier.undone(line(order.consignment(), NOON.minusSeconds(1))))
                .hasSize(1);
        assertThat(courier.undone(line(order.consignment(), NOON.plusSeconds(1))))
                .isEmpty();
    }

    @Test
    void a_call_for_self_tests_reaches_the_other_missions_where_the_broker_withholds_one() {
        post.closedTo.add(BERLIN);

        var called = courier.callForSelfTests(List.of(BERLIN, PARIS));

        assertThat(called.heard()).isOne();
        assertThat(called.troubles()).extracting(Exception::getMessage).containsExactly("No queue for mission.BERLIN.");
        assertThat(post.sheets)
                .containsExactly(new Sent(PARIS, new CommandMessage(Optional.empty(), new NodeName("watch"), NOON)));
    }

    @Test
    void what_no_node_read_within_a_day_is_late_and_is_no_longer_sent() {
        var sent = hold(MessageId.next());
        orders.add(sent, BERLIN, NOON.minus(CommandSender.KEPT).minusSeconds(60));
        orders.sent(sent.id(), NOON.minus(CommandSender.KEPT).minusSeconds(1));
        var unsent = hold(MessageId.next());
        orders.add(unsent, BERLIN, NOON.minus(CommandSender.KEPT).minusSeconds(1));
        var fresh = hold(MessageId.next());
        orders.add(fresh, BERLIN, NOON.minus(CommandSender.KEPT).plusSeconds(1));
        courier.start();

        await().until(() -> standing(fresh) == RemoteCommand.State.ASKED);
        assertThat(standing(sent)).isEqualTo(RemoteCommand.State.LATE);
        assertThat(standing(unsent)).isEqualTo(RemoteCommand.State.LATE);
        assertThat(post.sheets).extracting(one -> one.sheet().order()).containsExactly(Optional.of(fresh));
    }

    @Test
    void the_answer_of_the_node_is_shown_and_what_was_done_is_not_for_its_consignment_tells_it() {
        var impossible = hold(MessageId.next());
        var done = hold(MessageId.next());
        for (var order : List.of(impossible, done)) {
            orders.add(order, BERLIN, NOON);
            orders.sent(order.id(), NOON);
        }

        orders.answer(answer(impossible.id(), Outcome.NOT_POSSIBLE, "It is held already."));
        orders.answer(answer(done.id(), Outcome.DONE, null));
        orders.answer(answer(UUID.randomUUID(), Outcome.DONE, null));

        assertThat(courier.undone(line(impossible.consignment(), null)))
                .singleElement()
                .returns(RemoteCommand.State.NOT_POSSIBLE, order -> order.state(NOON.plus(Duration.ofDays(9))))
                .returns(Optional.of("It is held already."), RemoteCommand::why);
        assertThat(courier.undone(line(done.consignment(), null))).isEmpty();
    }

    @Test
    void an_answer_that_was_faster_than_the_note_that_it_was_sent_stays() {
        var order = hold(MessageId.next());
        orders.add(order, BERLIN, NOON);

        orders.answer(answer(order.id(), Outcome.NOT_POSSIBLE, "It is held already."));
        orders.sent(order.id(), NOON);

        assertThat(courier.undone(line(order.consignment(), null)))
                .singleElement()
                .returns(Optional.of("It is held already."), RemoteCommand::why);
    }

    private InterventionService hand() {
        return new InterventionService(depot.interventions(), courier, new JdbcConsignmentLines(depot.jdbc()));
    }

    private static InterventionRequest hold(MessageId consignment) {
        return new InterventionRequest(
                UUID.randomUUID(), consignment, Action.HOLD, "operator-1", Optional.of("Made up."));
    }

    private static CommandResult answer(UUID order, Outcome outcome, @Nullable String why) {
        return new CommandResult(order, outcome, Optional.ofNullable(why), Optional.empty(), NOON);
    }

    private static ConsignmentLine line(MessageId id, @Nullable Instant endedAt) {
        return TestLines.dossier(
                id.value(),
                1,
                endedAt == null ? ConsignmentState.SENT : ConsignmentState.RECEIPTED,
                NOON,
                NOON,
                endedAt);
    }

    private RemoteCommand.State standing(InterventionRequest order) {
        return courier.undone(line(order.consignment(), null)).getFirst().state(NOON);
    }

    private record Sent(Party party, CommandMessage sheet) {}

    /** A broker that knows some parties' queues. */
    private static final class Post implements CommandSender {
        private final List<Sent> sheets = new CopyOnWriteArrayList<>();
        private final AtomicBoolean away = new AtomicBoolean();
        private final AtomicInteger tries = new AtomicInteger();
        private final Set<Party> closedTo = ConcurrentHashMap.newKeySet();

        @Override
        public void send(Party party, String order, Duration kept) throws BrokerUnavailable {
            assertThat(kept).isBetween(Duration.ofSeconds(1), KEPT);
            tries.incrementAndGet();
            if (away.get()) {
                throw TestDepot.brokerAway("No broker.", false);
            }
            if (closedTo.contains(party)) {
                throw TestDepot.brokerAway("No queue for " + party + ".", true);
            }
            sheets.add(new Sent(party, JsonMapper.shared().readValue(order, CommandMessage.class)));
        }
    }
}
