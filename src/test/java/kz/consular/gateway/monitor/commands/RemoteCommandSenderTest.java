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
import kz.consular.gateway.monitor.commands.InterventionService.Status;
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
@DisplayName("An intervention is carried out at this node, or sent to the node of the consignment")
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
    private JdbcRemoteCommands commands;
    private RemoteCommandSender sender;

    @BeforeEach
    void open() {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        depot = TestDepot.in(folder, clock, make);
        commands = new JdbcRemoteCommands(depot.jdbc());
        sender = new RemoteCommandSender(new NodeName("watch"), commands, post, clock);
    }

    @AfterEach
    void close() {
        sender.stop();
        depot.close();
    }

    @Test
    void a_consignment_of_this_node_is_changed_at_once_without_a_command() {
        var dossier = depot.dossier();

        var result = interventions().carryOut(hold(dossier.id()));

        assertThat(result.status()).isEqualTo(Status.DONE);
        assertThat(sender.unfinished(line(dossier.id(), null))).isEmpty();
        assertThat(interventions().carryOut(hold(dossier.id())))
                .returns(Status.NOT_DONE, InterventionService.Outcome::status)
                .returns(Optional.of("It is held already."), InterventionService.Outcome::why);
    }

    @Test
    void a_consignment_of_another_node_gets_a_command_to_its_sender() {
        var line = TestLines.waiting(NOON);
        new JdbcConsignmentLines(depot.jdbc()).put("berlin", line);
        var order = hold(new MessageId(line.id()));
        sender.start();

        var result = interventions().carryOut(order);

        assertThat(result)
                .returns(Status.REQUESTED, InterventionService.Outcome::status)
                .returns(Optional.of("berlin"), InterventionService.Outcome::node);
        await().until(() -> !post.sent.isEmpty());
        assertThat(post.sent)
                .containsExactly(new Sent(BERLIN, new CommandMessage(Optional.of(order), new NodeName("watch"), NOON)));
        await().until(() -> state(order) == RemoteCommand.State.SENT);
    }

    @Test
    void an_unreported_consignment_gets_no_command() {
        var result = interventions().carryOut(hold(MessageId.next()));

        assertThat(result.status()).isEqualTo(Status.UNREPORTED);
        assertThat(depot.jdbc()
                        .sql("SELECT count(*) FROM monitor_command")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_form_sent_twice_makes_one_command() {
        var order = hold(MessageId.next());
        sender.add(order, BERLIN);
        sender.add(order, BERLIN);
        sender.start();

        await().until(() -> state(order) == RemoteCommand.State.SENT);
        assertThat(post.sent).hasSize(1);
    }

    @Test
    void a_command_that_the_broker_refuses_shows_the_reason_and_blocks_no_other_party() {
        post.unavailable.add(BERLIN);
        var first = hold(MessageId.next());
        var second = hold(MessageId.next());
        sender.add(first, BERLIN);
        sender.add(second, PARIS);
        sender.start();

        await().until(() -> state(second) == RemoteCommand.State.SENT);
        assertThat(sender.unfinished(line(first.consignment(), null)))
                .extracting(order -> order.state(NOON), RemoteCommand::why)
                .containsExactly(tuple(RemoteCommand.State.UNSENT, Optional.of("No queue for mission.BERLIN.")));

        post.unavailable.clear();
        sender.add(hold(MessageId.next()), PARIS); // wakes the loop
        await().until(() -> state(first) == RemoteCommand.State.SENT);
        assertThat(sender.unfinished(line(first.consignment(), null)))
                .singleElement()
                .returns(Optional.empty(), RemoteCommand::why);
    }

    @Test
    void commands_of_a_party_keep_their_order_even_if_the_first_cannot_be_sent() {
        post.unavailable.add(BERLIN);
        var dossier = MessageId.next();
        var first = hold(dossier);
        var last = new InterventionRequest(UUID.randomUUID(), dossier, Action.RESUME, "operator-1", Optional.empty());
        commands.add(first, BERLIN, NOON.minusSeconds(2));
        commands.add(last, BERLIN, NOON.minusSeconds(1));
        var other = hold(MessageId.next());
        commands.add(other, PARIS, NOON);
        sender.start();

        await().until(() -> state(other) == RemoteCommand.State.SENT);
        assertThat(post.tries).hasValue(2);
        assertThat(sender.unfinished(line(dossier, null)))
                .extracting(RemoteCommand::why)
                .containsOnly(Optional.of("No queue for mission.BERLIN."));
        post.unavailable.clear();
        sender.add(hold(MessageId.next()), PARIS);

        await().until(() -> state(last) == RemoteCommand.State.SENT);
        assertThat(post.sent)
                .extracting(one -> one.command().order().orElseThrow())
                .containsSubsequence(first, last);
    }

    @Test
    void while_the_broker_is_away_only_one_command_is_tried() {
        post.away.set(true);
        for (var i = 0; i < 5; i++) {
            commands.add(hold(MessageId.next()), BERLIN, NOON);
        }
        sender.start();

        await().until(() -> post.tries.get() > 0);
        sender.stop();
        assertThat(post.tries).hasValue(1);
    }

    @Test
    void a_later_change_of_the_consignment_hides_the_command() {
        var order = hold(MessageId.next());
        commands.add(order, BERLIN, NOON);
        commands.record(result(order.id(), Outcome.NOT_POSSIBLE, "It is held already."));

        assertThat(sender.unfinished(line(order.consignment(), NOON.minusSeconds(1))))
                .hasSize(1);
        assertThat(sender.unfinished(line(order.consignment(), NOON.plusSeconds(1))))
                .isEmpty();
    }

    @Test
    void a_request_for_self_tests_reaches_the_other_missions_if_one_queue_is_unavailable() {
        post.unavailable.add(BERLIN);

        var requested = sender.requestSelfTests(List.of(BERLIN, PARIS));

        assertThat(requested.sent()).isOne();
        assertThat(requested.failures())
                .extracting(Exception::getMessage)
                .containsExactly("No queue for mission.BERLIN.");
        assertThat(post.sent)
                .containsExactly(new Sent(PARIS, new CommandMessage(Optional.empty(), new NodeName("watch"), NOON)));
    }

    @Test
    void a_command_expires_after_a_day_and_is_no_longer_sent() {
        var sent = hold(MessageId.next());
        commands.add(sent, BERLIN, NOON.minus(CommandSender.KEPT).minusSeconds(60));
        commands.sent(sent.id(), NOON.minus(CommandSender.KEPT).minusSeconds(1));
        var unsent = hold(MessageId.next());
        commands.add(unsent, BERLIN, NOON.minus(CommandSender.KEPT).minusSeconds(1));
        var fresh = hold(MessageId.next());
        commands.add(fresh, BERLIN, NOON.minus(CommandSender.KEPT).plusSeconds(1));
        sender.start();

        await().until(() -> state(fresh) == RemoteCommand.State.SENT);
        assertThat(state(sent)).isEqualTo(RemoteCommand.State.EXPIRED);
        assertThat(state(unsent)).isEqualTo(RemoteCommand.State.EXPIRED);
        assertThat(post.sent).extracting(one -> one.command().order()).containsExactly(Optional.of(fresh));
    }

    @Test
    void a_result_is_shown_unless_the_command_is_done() {
        var impossible = hold(MessageId.next());
        var done = hold(MessageId.next());
        for (var order : List.of(impossible, done)) {
            commands.add(order, BERLIN, NOON);
            commands.sent(order.id(), NOON);
        }

        commands.record(result(impossible.id(), Outcome.NOT_POSSIBLE, "It is held already."));
        commands.record(result(done.id(), Outcome.DONE, null));
        commands.record(result(UUID.randomUUID(), Outcome.DONE, null));

        assertThat(sender.unfinished(line(impossible.consignment(), null)))
                .singleElement()
                .returns(RemoteCommand.State.NOT_POSSIBLE, order -> order.state(NOON.plus(Duration.ofDays(9))))
                .returns(Optional.of("It is held already."), RemoteCommand::why);
        assertThat(sender.unfinished(line(done.consignment(), null))).isEmpty();
    }

    @Test
    void a_result_that_arrives_before_the_command_is_marked_as_sent_stays() {
        var order = hold(MessageId.next());
        commands.add(order, BERLIN, NOON);

        commands.record(result(order.id(), Outcome.NOT_POSSIBLE, "It is held already."));
        commands.sent(order.id(), NOON);

        assertThat(sender.unfinished(line(order.consignment(), null)))
                .singleElement()
                .returns(Optional.of("It is held already."), RemoteCommand::why);
    }

    private InterventionService interventions() {
        return new InterventionService(depot.interventions(), sender, new JdbcConsignmentLines(depot.jdbc()));
    }

    private static InterventionRequest hold(MessageId consignment) {
        return new InterventionRequest(
                UUID.randomUUID(), consignment, Action.HOLD, "operator-1", Optional.of("Made up."));
    }

    private static CommandResult result(UUID order, Outcome outcome, @Nullable String why) {
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

    private RemoteCommand.State state(InterventionRequest order) {
        return sender.unfinished(line(order.consignment(), null)).getFirst().state(NOON);
    }

    private record Sent(Party party, CommandMessage command) {}

    /** A broker on which the queues of some parties are unavailable. */
    private static final class Post implements CommandSender {
        private final List<Sent> sent = new CopyOnWriteArrayList<>();
        private final AtomicBoolean away = new AtomicBoolean();
        private final AtomicInteger tries = new AtomicInteger();
        private final Set<Party> unavailable = ConcurrentHashMap.newKeySet();

        @Override
        public void send(Party party, String order, Duration kept) throws BrokerUnavailable {
            assertThat(kept).isBetween(Duration.ofSeconds(1), KEPT);
            tries.incrementAndGet();
            if (away.get()) {
                throw TestDepot.brokerAway("No broker.", false);
            }
            if (unavailable.contains(party)) {
                throw TestDepot.brokerAway("No queue for " + party + ".", true);
            }
            sent.add(new Sent(party, JsonMapper.shared().readValue(order, CommandMessage.class)));
        }
    }
}
