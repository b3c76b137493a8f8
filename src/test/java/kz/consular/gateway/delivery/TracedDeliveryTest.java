package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.BreakableLine.When;
import kz.consular.gateway.delivery.BreakableLine.Where;
import kz.consular.gateway.delivery.records.DeliveryHistory;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.tracing.TestCollector;
import kz.consular.gateway.tracing.TestCollector.Span;
import kz.consular.gateway.tracing.Traceparent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The trace of a consignment")
class TracedDeliveryTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CAUSE = "b7ad6b7169203331";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Party PARIS = Party.of("mission.PARIS");
    private static final Party OTHER_MAKE = Party.of("office.751710000");

    @TempDir
    Path data;

    private TestCollector collector;

    @BeforeEach
    void start() throws IOException {
        collector = TestCollector.start();
    }

    @AfterEach
    void stop() {
        collector.close();
    }

    @Test
    void has_each_attempt_in_it_and_says_why_one_failed() {
        try (var node = tracedNode()
                .with(new BreakableLine(Where.SENDING, When.BEFORE_THE_BROKER_COMMITS))
                .start()) {
            node.send(node.dossier());

            await().atMost(SOON).until(() -> spans("process mission.BERLIN").size() == 1);
        }
        assertThat(spans("send " + TestNode.OFFICE))
                .allMatch(span -> span.trace().equals(TRACE) && span.parent().equals(CAUSE))
                .extracting(Span::error)
                .containsExactly(Optional.of("LINE_BROKE"), Optional.empty());
    }

    @Test
    void tells_what_could_not_be_taken_in_by_a_code_and_not_by_what_an_exception_says() {
        try (var node = tracedNode().start()) {
            node.rejects(_ -> {
                throw new IllegalStateException("The name of a person, perhaps");
            });
            node.send(node.dossier());
            await().atMost(SOON)
                    .until(() -> !spans("process " + TestNode.OFFICE).isEmpty());
        }
        assertThat(spans("process " + TestNode.OFFICE).getFirst().error()).contains("PROCESSING_FAILED");
        assertThat(collector.bytes())
                .contains(TestNode.CASE.value())
                .doesNotContain("The name of a person")
                .doesNotContain("IllegalStateException");
    }

    @Test
    void begins_anew_where_a_message_carries_none_that_is_one() throws Exception {
        try (var node = tracedNode().withStranger(PARIS).start();
                var channel = new TestChannel(node)) {
            put(node, channel, "Ahmetova, 850101400000");

            var receipt = channel.take(PARIS.address(), SOON).orElseThrow();

            await().atMost(SOON)
                    .until(() -> !spans("process " + TestNode.OFFICE).isEmpty());
            var taken = spans("process " + TestNode.OFFICE).getFirst();
            assertThat(taken.parent()).isEmpty();
            assertThat(receipt.getStringProperty("traceparent"))
                    .startsWith("00-" + taken.trace() + "-" + taken.id() + "-");
        }
        assertThat(collector.bytes()).doesNotContain("Ahmetova");
    }

    @Test
    void goes_on_from_hand_to_hand_where_there_is_no_collector() throws Exception {
        var given = "00-" + TRACE + "-" + CAUSE + "-01";
        try (var node = TestNode.on(data).withStranger(PARIS).start();
                var channel = new TestChannel(node)) {
            node.send(node.dossier(OTHER_MAKE));
            put(node, channel, given);

            assertThat(traceparent(channel.take(OTHER_MAKE.address(), SOON))).isEqualTo(given);
            assertThat(traceparent(channel.take(PARIS.address(), SOON))).isEqualTo(given);
            assertThat(node.bean(DeliveryHistory.class).trace(TestNode.CASE)).contains(new Traceparent(given));
        }
        assertThat(collector.spans()).isEmpty();
    }

    private static String traceparent(Optional<Message> message) throws JMSException {
        return message.orElseThrow().getStringProperty("traceparent");
    }

    /** A dossier from Paris to the office of this node. */
    private static void put(TestNode node, TestChannel channel, String traceparent) throws Exception {
        var container = node.seals.seal(node.containers().newTemporaryFile(), PARIS.address());
        channel.put(
                TestNode.OFFICE.address(),
                label(container),
                Files.readAllBytes(container.path()),
                message -> set(message, traceparent));
    }

    private static void set(Message message, String traceparent) {
        try {
            message.setStringProperty("traceparent", traceparent);
        } catch (JMSException e) {
            throw new AssertionError(e);
        }
    }

    private static Consignment label(SealedContainer container) {
        return new Consignment(
                MessageId.next(),
                TestNode.CASE,
                ConsignmentKind.DOSSIER,
                PARIS,
                TestNode.OFFICE,
                container.digest(),
                container.size(),
                Clock.systemUTC().instant(),
                Optional.empty());
    }

    private TestNode.Plan tracedNode() {
        return TestNode.on(data).withArguments(List.of(collector.settings()));
    }

    private List<Span> spans(String name) {
        return collector.spans().stream()
                .filter(span -> span.name().equals(name))
                .toList();
    }
}
