package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import kz.consular.gateway.delivery.DeadLetters.Letter;
import kz.consular.gateway.delivery.DeadLetters.Requeued;
import kz.consular.gateway.local.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .returns(Optional.of(TestNode.OFFICE), Letter::home)
                .returns(Optional.of(ConsignmentKind.DOSSIER), Letter::kind)
                .returns(Optional.of(dossier.caseNumber().value()), Letter::caseNumber)
                .returns(Optional.of(dossier.id()), Letter::messageId)
                .returns(Optional.empty(), Letter::sender);
    }

    @Test
    void put_back_it_is_read_anew_and_says_its_reason_anew() throws Exception {
        stray("somebody");
        var first = awaitLetters(1).getFirst();

        assertThat(letters.requeue(first.id())).isEqualTo(Requeued.DONE);

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

        assertThat(letters.requeue(awaitLetters(1).getFirst().id())).isEqualTo(Requeued.DONE);

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

        letters.requeue(id);

        assertThat(channel.takeBody(NOBODYS, Duration.ofSeconds(10))).isEqualTo(bytes);
    }

    @Test
    void twice_wished_is_once_done() throws Exception {
        stray("somebody");
        var id = awaitLetters(1).getFirst().id();

        assertThat(letters.requeue(id)).isEqualTo(Requeued.DONE);
        assertThat(letters.requeue(id)).isEqualTo(Requeued.GONE);
    }

    @Test
    void what_never_was_there_is_gone_whatever_its_name() throws Exception {
        stray("somebody");
        awaitLetters(1);

        assertThat(letters.requeue("ID:" + UUID.randomUUID())).isEqualTo(Requeued.GONE);
        assertThat(letters.requeue("' OR '1' = '1")).isEqualTo(Requeued.GONE);
        assertThat(letters.oldest(10)).hasSize(1);
    }

    @Test
    void a_text_that_strayed_has_no_home_and_stays() throws Exception {
        channel.putText(TestNode.OFFICE.address(), "hello");
        var letter = awaitLetters(1).getFirst();

        assertThat(letter.home()).isEmpty();
        assertThat(letters.requeue(letter.id())).isEqualTo(Requeued.HOMELESS);
        assertThat(letters.oldest(10)).extracting(Letter::id).containsExactly(letter.id());
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
            message.setStringProperty(JmsDeadLetter.FROM, from);
            message.setStringProperty(JmsDeadLetter.REASON, "Made up.");
        } catch (JMSException e) {
            throw new AssertionError(e);
        }
    }

    private List<Letter> awaitLetters(int count) {
        return await().until(() -> letters.oldest(10), found -> found.size() == count);
    }
}
