package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import kz.consular.gateway.demo.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The answer to a self-test")
class SelfTestAnswerTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path data;

    private TestNode node;
    private TestChannel channel;

    @BeforeEach
    void start() throws JMSException {
        node = TestNode.on(data).start();
        channel = new TestChannel(node);
    }

    @AfterEach
    void stop() throws JMSException {
        channel.close();
        node.close();
    }

    @Test
    void of_an_office_that_does_not_know_the_kind_is_a_refusal_that_proves_the_way_too() {
        var selfTest = node.send(TestConsignments.selfTest(node.dossier()));

        await().atMost(SOON).until(() -> node.entry(selfTest).state() == ConsignmentState.REFUSED);
        assertThat(node.entry(selfTest).refusal())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("NOT_TAKEN_HERE"));
    }

    @Test
    void that_comes_when_it_is_forgotten_is_no_stray() throws Exception {
        channel.answer(node, TestConsignments.selfTest(node.dossier()), Optional.empty());
        channel.answer(node, node.dossier(), Optional.empty());

        var stray = channel.take(TestBroker.DEAD_LETTER, SOON).orElseThrow();
        assertThat(TestChannel.receipt(stray, data).kind()).isEqualTo(ConsignmentKind.DOSSIER);
        assertThat(channel.take(TestBroker.DEAD_LETTER, Duration.ofMillis(200))).isEmpty();
    }
}
