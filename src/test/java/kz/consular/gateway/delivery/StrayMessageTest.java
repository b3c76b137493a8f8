package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kz.consular.gateway.delivery.receipt.AnswerSeal;
import kz.consular.gateway.delivery.receipt.Receipt;
import kz.consular.gateway.delivery.receipt.ReceiptXml;
import kz.consular.gateway.delivery.receipt.SealedAnswer;
import kz.consular.gateway.demo.TestBroker;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.channel.DeadLetterQueue;
import kz.consular.gateway.messaging.channel.JmsProperties;
import kz.consular.gateway.signature.ContainerWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What nobody can answer goes to the dead-letter queue, with the reason on it")
class StrayMessageTest {

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
    void a_text_that_strayed_into_the_queue() throws Exception {
        channel.putText(TestNode.OFFICE.address(), "hello");

        assertThat(channel.take(TestBroker.DEAD_LETTER, SOON)).isPresent();
    }

    @Test
    void a_container_without_a_sender() throws Exception {
        var dossier = node.dossier();
        var body = Files.readAllBytes(node.containers().locate(dossier.digest()).orElseThrow());
        channel.put(TestNode.OFFICE.address(), dossier, body, message -> {
            try {
                message.setStringProperty(JmsProperties.SENDER, "somebody");
            } catch (JMSException e) {
                throw new AssertionError(e);
            }
        });

        var stray = channel.take(TestBroker.DEAD_LETTER, SOON).orElseThrow();
        assertThat(stray.getStringProperty(DeadLetterQueue.REASON))
                .contains("'sender'")
                .doesNotContain("somebody");
        assertThat(stray.getStringProperty(DeadLetterQueue.FROM)).isEqualTo(TestNode.OFFICE.address());
        assertThat(stray.getStringProperty(JmsProperties.MESSAGE_ID))
                .isEqualTo(dossier.id().value());
        assertThat(node.examined).isEmpty();
    }

    @Test
    void a_container_announced_with_another_size_for_a_refusal_would_end_the_genuine_duty() throws Exception {
        var dossier = node.dossier();
        var body = Files.readAllBytes(node.containers().locate(dossier.digest()).orElseThrow());
        channel.put(TestNode.OFFICE.address(), dossier, body, message -> {
            try {
                message.setStringProperty(JmsProperties.SIZE, "1");
            } catch (JMSException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(stray()).contains("size");
        assertThat(node.examined).isEmpty();
    }

    @Test
    void a_receipt_for_what_was_never_sent() throws Exception {
        putReceipt(node.dossier(), TestNode.OFFICE);

        assertThat(stray()).contains("was not sent");
    }

    @Test
    void a_refusal_of_a_message_that_nobody_remembers_which_ends_no_duty_to_deliver_the_same_container()
            throws Exception {
        node.rejects(_ -> {
            throw new IllegalStateException("The office is not ready");
        });
        var dossier = node.send(node.dossier());
        var forgotten = relabelled(dossier);
        var reason = new RefusalReason("CASE_EXISTS", "As before.");
        var receipt = Receipt.of(
                forgotten,
                forgotten.digest(),
                TestNode.OFFICE,
                Clock.systemUTC().instant(),
                Optional.of(reason));
        put(forgotten, TestNode.OFFICE, node.bean(AnswerSeal.class).seal(receipt));

        assertThat(stray()).contains("was not sent");
        assertThat(node.state(dossier)).isNotEqualTo("REFUSED");
    }

    @Test
    void but_a_receipt_for_a_message_that_nobody_remembers_ends_the_duty_to_deliver_the_same_container()
            throws Exception {
        node.rejects(_ -> {
            throw new IllegalStateException("The office is not ready");
        });
        var dossier = node.send(node.dossier());
        putReceipt(relabelled(dossier), TestNode.OFFICE);

        await().untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("RECEIPTED"));
        assertThat(node.events)
                .anyMatch(event -> event instanceof DeliveryEvent.Receipted(var receipted, var _, var _, var _)
                        && receipted.equals(dossier));
    }

    /** The same container between the same parties, under the id that a lost database knew. */
    private static Consignment relabelled(Consignment consignment) {
        return new Consignment(
                MessageId.next(),
                consignment.caseNumber(),
                consignment.kind(),
                consignment.sender(),
                consignment.recipient(),
                consignment.digest(),
                consignment.size(),
                consignment.createdAt(),
                Optional.empty());
    }

    @Test
    void a_receipt_by_another_than_the_recipient_which_ends_no_duty() throws Exception {
        node.rejects(_ -> {
            throw new IllegalStateException("The office is not ready");
        });
        var dossier = node.send(node.dossier());
        await().untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("SENT"));
        putReceipt(dossier, TestNode.OTHER_OFFICE);

        assertThat(stray()).contains("not with this content");
        assertThat(node.state(dossier)).isEqualTo("SENT");
    }

    @Test
    void a_receipt_in_the_recipients_name_under_another_seal() throws Exception {
        node.rejects(_ -> {
            throw new IllegalStateException("The office is not ready");
        });
        var dossier = node.send(node.dossier());
        var forged = node.containers().newTemporaryFile();
        var key = node.seals.key(TestNode.OTHER_OFFICE.address());
        var now = Clock.systemUTC().instant();
        var receipt = Receipt.of(dossier, dossier.digest(), TestNode.OFFICE, now, Optional.empty());
        try (var writer = ContainerWriter.create(forged, key, Clock.systemUTC())) {
            var xml = new ByteArrayInputStream(ReceiptXml.write(receipt));
            writer.add(ReceiptXml.NAME, ReceiptXml.MEDIA_TYPE, xml);
            writer.seal();
        }
        put(dossier, TestNode.OFFICE, new SealedAnswer(ConsignmentKind.RECEIPT, Files.readAllBytes(forged)));

        assertThat(stray()).contains("contradict");
        assertThat(node.state(dossier)).isNotEqualTo("RECEIPTED");
    }

    @Test
    void a_receipt_for_another_container_which_ends_no_duty() throws Exception {
        node.rejects(_ -> {
            throw new IllegalStateException("The office is not ready");
        });
        var dossier = node.send(node.dossier());
        await().untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("SENT"));
        var other = node.dossier();
        putReceipt(
                new Consignment(
                        dossier.id(),
                        dossier.caseNumber(),
                        dossier.kind(),
                        dossier.sender(),
                        dossier.recipient(),
                        other.digest(),
                        other.size(),
                        dossier.createdAt(),
                        Optional.empty()),
                TestNode.OFFICE);

        assertThat(stray()).contains("not with this content");
        assertThat(node.state(dossier)).isEqualTo("SENT");
    }

    private String stray() throws JMSException {
        return channel.take(TestBroker.DEAD_LETTER, SOON).orElseThrow().getStringProperty(DeadLetterQueue.REASON);
    }

    private void putReceipt(Consignment about, Party sealedBy) throws JMSException {
        var receipt =
                Receipt.of(about, about.digest(), sealedBy, Clock.systemUTC().instant(), Optional.empty());
        put(about, sealedBy, node.bean(AnswerSeal.class).seal(receipt));
    }

    private void put(Consignment about, Party from, SealedAnswer answer) throws JMSException {
        var label = new Consignment(
                MessageId.next(),
                about.caseNumber(),
                answer.kind(),
                from,
                about.sender(),
                answer.digest(),
                answer.size(),
                Clock.systemUTC().instant(),
                Optional.empty());
        channel.put(about.sender().address(), label, answer.bytes(), _ -> {});
    }
}
