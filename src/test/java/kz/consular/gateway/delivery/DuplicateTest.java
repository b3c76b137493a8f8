package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kz.consular.gateway.delivery.BreakableLine.When;
import kz.consular.gateway.delivery.BreakableLine.Where;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("A repeated message gets the first receipt again, and is taken over once")
@OnEachDatabase
class DuplicateTest {

    private static final Party PARIS = Party.of("mission.PARIS");
    private static final Duration SOON = Duration.ofSeconds(10);

    @Parameter
    TestDatabase database;

    @TempDir
    Path data;

    @Test
    void when_the_sender_sends_it_twice() throws Exception {
        try (var node = TestNode.on(data).with(database).withStranger(PARIS).start();
                var channel = new TestChannel(node)) {
            var container = node.seals.seal(node.containers().newTemporaryFile(), PARIS.address());
            var label = new Consignment(
                    MessageId.next(),
                    TestNode.CASE,
                    ConsignmentKind.DOSSIER,
                    PARIS,
                    TestNode.OFFICE,
                    container.digest(),
                    container.size(),
                    Clock.systemUTC().instant(),
                    Optional.empty());
            channel.put(label, container.path());
            var first = body(channel);
            channel.put(label, container.path());
            var second = body(channel);

            assertThat(second).isEqualTo(first);
            assertThat(node.examined).hasSize(1);
            assertThat(node.recorded).containsExactly(label.id());
        }
    }

    @Test
    void when_the_office_dies_between_its_database_and_the_broker() {
        var line = new BreakableLine(Where.RECEIVING, When.BEFORE_THE_BROKER_COMMITS);
        try (var node = TestNode.on(data).with(database).with(line).start()) {
            var dossier = node.send(node.dossier());

            await().untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("RECEIPTED"));
            assertThat(line.hasBroken()).isTrue();
            assertThat(node.recorded).containsExactly(dossier.id());
            assertThat(node.examined).hasSize(1);
        }
    }

    @Test
    void when_the_sender_does_not_learn_that_the_broker_has_it() throws Exception {
        var line = new BreakableLine(Where.SENDING, When.AFTER_THE_BROKER_COMMITTED);
        try (var node = TestNode.on(data)
                        .with(database)
                        .withStranger(PARIS)
                        .with(line)
                        .start();
                var channel = new TestChannel(node)) {
            var dossier = node.send(node.dossier(PARIS));

            await().untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("SENT"));
            assertThat(line.hasBroken()).isTrue();
            assertThat(channel.take(PARIS.address(), SOON)).isPresent();
            assertThat(channel.take(PARIS.address(), Duration.ofMillis(500)))
                    .as("the broker dropped the second of the same round")
                    .isEmpty();
        }
    }

    private static byte[] body(TestChannel channel) throws JMSException {
        var message = (BytesMessage) channel.take(PARIS.address(), SOON).orElseThrow();
        var body = new byte[(int) message.getBodyLength()];
        message.readBytes(body);
        return body;
    }
}
