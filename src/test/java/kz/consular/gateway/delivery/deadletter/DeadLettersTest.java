package kz.consular.gateway.delivery.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import kz.consular.gateway.delivery.BreakableLine;
import kz.consular.gateway.delivery.BreakableLine.When;
import kz.consular.gateway.delivery.BreakableLine.Where;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.TestChannel;
import kz.consular.gateway.delivery.TestNode;
import kz.consular.gateway.delivery.deadletter.DeadLetters.DeadLetter;
import kz.consular.gateway.delivery.deadletter.DeadLetters.Outcome;
import kz.consular.gateway.delivery.deadletter.DeadLetters.Requeued;
import kz.consular.gateway.demo.TestBroker;
import kz.consular.gateway.messaging.broker.BrokerConnector;
import kz.consular.gateway.messaging.broker.BrokerDiagnostics;
import kz.consular.gateway.messaging.channel.DeadLetterQueue;
import kz.consular.gateway.messaging.channel.JmsDeadLetters;
import kz.consular.gateway.messaging.channel.JmsProperties;
import kz.consular.gateway.storage.ContainerStore;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@DisplayName("What lies in the dead-letter queue can be seen, and put back once the cause is removed")
class DeadLettersTest {
    private static final String NOBODYS = "office.111010000";

    @TempDir
    Path data;

    private TestNode node;
    private TestChannel channel;
    private DeadLetters letters;

    @BeforeEach
    void start() throws JMSException {
        node = TestNode.on(data).start();
        channel = new TestChannel(node);
        letters = node.bean(DeadLetters.class);
    }

    @AfterEach
    void stop() throws JMSException {
        channel.close();
        node.close();
    }

    @Test
    void a_stray_is_shown_with_its_case_the_queue_by_which_it_came_and_the_reason() throws Exception {
        var dossier = stray("somebody");

        var letter = awaitLetters(1).getFirst();

        assertThat(letter.reason()).hasValueSatisfying(why -> assertThat(why).contains("'sender'"));
        assertThat(letter)
                .returns(Optional.of(TestNode.OFFICE), DeadLetter::home)
                .returns(Optional.of(ConsignmentKind.DOSSIER), DeadLetter::kind)
                .returns(Optional.of(dossier.caseNumber().value()), DeadLetter::caseNumber)
                .returns(Optional.of(dossier.id()), DeadLetter::messageId)
                .returns(Optional.empty(), DeadLetter::sender);
    }

    @Test
    void put_back_it_is_read_anew_and_says_its_reason_anew() throws Exception {
        stray("somebody");
        var first = awaitLetters(1).getFirst();

        assertThat(requeue(first.id())).isEqualTo(Requeued.DONE);

        await().untilAsserted(() -> assertThat(letters.oldest(10))
                .singleElement()
                .satisfies(again -> {
                    assertThat(again.id()).isNotEqualTo(first.id());
                    assertThat(again.home()).isEqualTo(first.home());
                    assertThat(again.reason()).isEqualTo(first.reason());
                }));
    }

    @Test
    void a_container_that_its_node_could_not_place_then_is_taken_over_once_it_can() throws Exception {
        var dossier = node.dossier();
        var body = Files.readAllBytes(node.containers().locate(dossier.digest()).orElseThrow());
        channel.put(TestBroker.DEAD_LETTER, dossier, body, message -> mark(message, TestNode.OFFICE.address()));

        assertThat(requeue(awaitLetters(1).getFirst().id())).isEqualTo(Requeued.DONE);

        await().untilAsserted(() -> assertThat(node.examined).hasSize(1));
        assertThat(letters.oldest(10)).noneMatch(letter -> letter.messageId().equals(Optional.of(dossier.id())));
    }

    @Test
    void a_body_that_is_streamed_comes_back_whole() throws Exception {
        var bytes = new byte[5 << 20];
        new Random(361).nextBytes(bytes);
        var dossier = node.dossier();
        channel.put(TestBroker.DEAD_LETTER, dossier, bytes, message -> mark(message, NOBODYS));
        var id = awaitLetters(1).getFirst().id();

        assertThat(requeue(id)).isEqualTo(Requeued.DONE);

        assertThat(channel.takeBody(NOBODYS, Duration.ofSeconds(10))).isEqualTo(bytes);
    }

    @Test
    void twice_wished_is_once_done() throws Exception {
        stray("somebody");
        var letter = awaitLetters(1);

        assertThat(letters.requeue(letter)).extracting(Outcome::became).containsExactly(Requeued.DONE);
        assertThat(letters.requeue(letter)).extracting(Outcome::became).containsExactly(Requeued.GONE);
    }

    @Test
    void what_never_was_there_is_gone_whatever_its_name() throws Exception {
        stray("somebody");
        awaitLetters(1);

        assertThat(letters.find(List.of("ID:" + UUID.randomUUID(), "') OR ('1' = '1")))
                .isEmpty();
        assertThat(letters.oldest(10)).hasSize(1);
    }

    @Test
    void a_text_that_strayed_has_no_home_and_stays() throws Exception {
        channel.putText(TestNode.OFFICE.address(), "hello");
        var letter = awaitLetters(1).getFirst();

        assertThat(letter.home()).isEmpty();
        assertThat(requeue(letter.id())).isEqualTo(Requeued.HOMELESS);
        assertThat(letters.oldest(10)).extracting(DeadLetter::id).containsExactly(letter.id());
    }

    @Test
    void the_oldest_come_first_and_no_more_than_wanted() throws Exception {
        var first = stray("one");
        awaitLetters(1);
        stray("two");
        awaitLetters(2);

        assertThat(letters.oldest(1))
                .extracting(letter -> letter.messageId().orElseThrow())
                .containsExactly(first.id());
    }

    @Test
    void each_says_what_became_of_it_and_once_the_line_breaks_no_other_is_tried() throws Exception {
        for (var count = 0; count < 3; count++) {
            channel.put(TestBroker.DEAD_LETTER, node.dossier(), new byte[9], message -> mark(message, NOBODYS));
        }
        channel.putText(TestBroker.DEAD_LETTER, "hello");
        var all = awaitLetters(4);
        var line = new BreakableLine(Where.RECEIVING, When.AFTER_THE_BROKER_COMMITTED, 2);

        var outcomes = by(line.around(node.bean(ConnectionFactory.class)), node.containers())
                .requeue(all);

        assertThat(outcomes)
                .extracting(Outcome::became)
                .containsExactly(Requeued.DONE, Requeued.IN_DOUBT, Requeued.NOT_TRIED, Requeued.HOMELESS);
        assertThat(outcomes.get(1).why()).contains("The line broke");
        assertThat(letters.oldest(10))
                .extracting(DeadLetter::id)
                .containsExactly(all.get(2).id(), all.get(3).id());
    }

    @Test
    void what_fails_before_the_broker_is_asked_to_make_it_so_surely_stays() throws Exception {
        channel.put(TestBroker.DEAD_LETTER, node.dossier(), new byte[9], message -> mark(message, NOBODYS));
        var letter = awaitLetters(1);
        var closed = new ContainerStore(Files.createDirectory(data.resolve("closed")), DataSize.ofBytes(0));
        closed.close();

        assertThat(by(node.bean(ConnectionFactory.class), closed).requeue(letter))
                .extracting(Outcome::became)
                .containsExactly(Requeued.FAILED);
        await().untilAsserted(() -> assertThat(letters.oldest(10)).hasSize(1));
    }

    @Test
    void where_the_disk_has_no_room_it_stays_and_says_so() throws Exception {
        channel.put(TestBroker.DEAD_LETTER, node.dossier(), new byte[9], message -> mark(message, NOBODYS));
        var letter = awaitLetters(1);
        var folder = Files.createDirectory(data.resolve("full"));
        try (var full = new ContainerStore(folder, DataSize.ofTerabytes(1 << 20))) {
            assertThat(by(node.bean(ConnectionFactory.class), full).requeue(letter))
                    .singleElement()
                    .satisfies(outcome -> {
                        assertThat(outcome.became()).isEqualTo(Requeued.NO_ROOM);
                        assertThat(outcome.why().orElseThrow()).contains("No room for 9 more bytes");
                    });
        }
        await().untilAsserted(() -> assertThat(letters.oldest(10)).hasSize(1));
    }

    @Test
    void a_label_of_bytes_hides_neither_itself_nor_the_others() throws Exception {
        channel.put(TestBroker.DEAD_LETTER, node.dossier(), new byte[9], message -> {
            mark(message, NOBODYS);
            for (var name : List.of(JmsProperties.CASE_NUMBER, JmsProperties.SENDER, DeadLetterQueue.REASON)) {
                core(message).putBytesProperty(name, new byte[] {1, 2});
            }
        });
        stray("somebody");

        assertThat(awaitLetters(2).getFirst())
                .returns(Optional.empty(), DeadLetter::caseNumber)
                .returns(Optional.empty(), DeadLetter::sender)
                .returns(Optional.empty(), DeadLetter::reason);
    }

    @Test
    void a_message_whose_label_is_of_bytes_goes_there_once_and_does_not_come_again_for_ever() throws Exception {
        var dossier = node.dossier();
        channel.put(TestNode.OFFICE.address(), dossier, new byte[9], message -> {
            core(message).putBytesProperty(JmsProperties.SENDER, new byte[] {1, 2});
            core(message).putBytesProperty(JmsProperties.TRACEPARENT, new byte[] {1, 2});
            core(message).putBytesProperty("no identifier", new byte[] {1, 2});
        });

        assertThat(awaitLetters(1).getFirst())
                .returns(Optional.of(dossier.id()), DeadLetter::messageId)
                .returns(Optional.of(TestNode.OFFICE), DeadLetter::home)
                .satisfies(letter -> assertThat(letter.reason().orElseThrow()).contains("'sender'"));
    }

    @Test
    void what_is_nothing_that_jms_knows_is_passed_over_and_what_has_no_id_has_no_way_back() throws Exception {
        channel.put(
                TestBroker.DEAD_LETTER,
                node.dossier(),
                new byte[9],
                message -> core(message).setType((byte) 77));
        channel.putUnnamed(TestBroker.DEAD_LETTER, node.dossier());
        channel.putUnnamed(TestBroker.DEAD_LETTER, node.dossier());

        assertThat(awaitLetters(2).getFirst())
                .returns("", DeadLetter::id)
                .returns(Optional.of(ConsignmentKind.DOSSIER), DeadLetter::kind)
                .returns(Optional.empty(), DeadLetter::home);
    }

    @Test
    void a_reason_is_shown_only_of_who_marked_from_where_and_not_at_any_length() throws Exception {
        channel.put(TestBroker.DEAD_LETTER, node.dossier(), new byte[9], message -> {
            mark(message, NOBODYS);
            core(message).putStringProperty(DeadLetterQueue.REASON, "x".repeat(JmsDeadLetters.LONGEST_REASON + 1));
        });
        channel.put(
                TestBroker.DEAD_LETTER,
                node.dossier(),
                new byte[9],
                message -> core(message).putStringProperty(DeadLetterQueue.REASON, "Call this number."));

        assertThat(awaitLetters(2))
                .extracting(DeadLetter::reason)
                .containsExactly(Optional.of("x".repeat(JmsDeadLetters.LONGEST_REASON) + "…"), Optional.empty());
    }

    @Test
    void long_ones_among_short_ones_are_seen_in_their_order_each_once() throws Exception {
        var sizes = List.of(9, 5 << 20, 5 << 20, 9, 5 << 20);
        for (var size : sizes) {
            channel.put(TestBroker.DEAD_LETTER, node.dossier(), new byte[size], message -> {
                mark(message, NOBODYS);
                core(message).putStringProperty(DeadLetterQueue.REASON, size.toString());
            });
        }

        var all = awaitLetters(5);

        assertThat(all)
                .extracting(letter -> letter.reason().orElseThrow())
                .containsExactlyElementsOf(sizes.stream().map(String::valueOf).toList());
        assertThat(letters.oldest(2)).isEqualTo(all.subList(0, 2));
        assertThat(letters.find(all.stream().map(DeadLetter::id).skip(1).toList()))
                .isEqualTo(all.subList(1, 5));
    }

    private DeadLetters by(ConnectionFactory broker, ContainerStore containers) {
        return new JmsDeadLetters(
                new BrokerConnector(broker, node.bean(BrokerDiagnostics.class)),
                containers,
                node.bean(DeadLetterQueue.class));
    }

    private Requeued requeue(String id) throws BrokerUnavailable {
        return letters.requeue(letters.find(List.of(id))).getFirst().became();
    }

    /** What a client of another protocol than JMS may write. */
    private static ClientMessage core(Message message) {
        return ((ActiveMQMessage) message).getCoreMessage();
    }

    private Consignment stray(String sender) throws Exception {
        var dossier = node.dossier();
        var body = Files.readAllBytes(node.containers().locate(dossier.digest()).orElseThrow());
        channel.put(TestNode.OFFICE.address(), dossier, body, message -> {
            try {
                message.setStringProperty(JmsProperties.SENDER, sender);
            } catch (JMSException e) {
                throw new AssertionError(e);
            }
        });
        return dossier;
    }

    private static void mark(Message message, String from) {
        try {
            message.setStringProperty(DeadLetterQueue.FROM, from);
            message.setStringProperty(DeadLetterQueue.REASON, "Made up.");
        } catch (JMSException e) {
            throw new AssertionError(e);
        }
    }

    private List<DeadLetter> awaitLetters(int count) {
        return await().until(() -> letters.oldest(10), found -> found.size() == count);
    }
}
