package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import kz.consular.gateway.delivery.receipt.Receipt;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.messaging.channel.JmsProperties;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("What an office cannot take over gets a signed refusal with the reason")
@OnEachDatabase
class RefusalTest {

    /** A mission that is not of this node, so that its queue keeps the answers. */
    private static final Party PARIS = Party.of("mission.PARIS");

    private static final Duration SOON = Duration.ofSeconds(10);

    @Parameter
    TestDatabase database;

    @TempDir
    Path data;

    private TestNode node;
    private TestChannel channel;

    @BeforeEach
    void start() throws JMSException {
        node = TestNode.on(data).with(database).withStranger(PARIS).start();
        channel = new TestChannel(node);
    }

    @AfterEach
    void stop() throws JMSException {
        channel.close();
        node.close();
    }

    @Test
    void a_tampered_container() throws Exception {
        var bytes = Files.readAllBytes(container(PARIS));
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("passport")] ^= 1;
        put(label(bytes), bytes, _ -> {});

        assertThat(refusal().code()).isIn("FORMAT_FAILURE", "HASH_FAILURE");
    }

    @Test
    void a_container_sealed_by_another_than_the_sender() throws Exception {
        var bytes = Files.readAllBytes(container(TestNode.OTHER_OFFICE));
        put(label(bytes), bytes, _ -> {});

        assertThat(refusal().code()).isEqualTo("WRONG_SIGNER");
    }

    @Test
    void a_container_for_another_office() throws Exception {
        var bytes = Files.readAllBytes(container(PARIS));
        put(label(bytes), bytes, message -> set(message, JmsProperties.RECIPIENT, TestNode.OTHER_OFFICE.address()));

        assertThat(refusal().code()).isEqualTo("WRONG_RECIPIENT");
    }

    @Test
    void a_body_that_is_not_the_one_announced_and_the_answer_names_the_one_found() throws Exception {
        var bytes = Files.readAllBytes(container(PARIS));
        var announced = "ab".repeat(32);
        put(label(bytes), bytes, message -> set(message, JmsProperties.SHA256, announced));

        var answer = answer();
        assertThat(answer.refusal().orElseThrow().code()).isEqualTo("DIGEST_DIFFERS");
        assertThat(answer.digest()).isEqualTo(digest(bytes));
    }

    @Test
    void a_body_cut_short_under_the_label_of_the_whole_and_the_answer_names_the_one_found() throws Exception {
        var bytes = Files.readAllBytes(container(PARIS));
        var half = Arrays.copyOf(bytes, bytes.length / 2);
        put(label(bytes), half, _ -> {});

        var answer = answer();
        assertThat(answer.refusal().orElseThrow().code()).isEqualTo("DIGEST_DIFFERS");
        assertThat(answer.digest())
                .as("so that it cannot end the duty to bring the whole one")
                .isEqualTo(digest(half));
    }

    @Test
    void a_revoked_seal() throws Exception {
        var bytes = Files.readAllBytes(container(PARIS));
        node.seals.revoke(PARIS.address());
        put(label(bytes), bytes, _ -> {});

        assertThat(refusal().code()).isEqualTo("REVOKED_NO_POE");
    }

    @Test
    void another_container_under_a_number_that_was_answered_before() throws Exception {
        var first = Files.readAllBytes(container(PARIS));
        var label = label(first);
        put(label, first, _ -> {});
        assertThat(answer().refusal()).isEmpty();

        var second = Files.readAllBytes(container(PARIS));
        put(label, second, message -> {
            set(message, JmsProperties.SHA256, digest(second).hex());
            setSize(message, second.length);
        });

        assertThat(refusal().code()).isEqualTo("MESSAGE_ID_REUSED");
        assertThat(node.recorded).containsExactly(label.id());
    }

    @Test
    void a_kind_that_nobody_takes() throws Exception {
        var bytes = Files.readAllBytes(container(PARIS));
        put(label(bytes), bytes, message -> set(message, JmsProperties.KIND, "WITHDRAWAL"));

        assertThat(refusal().code()).isEqualTo("NOT_TAKEN_HERE");
    }

    @Test
    void a_forged_message_does_not_occupy_the_number_of_the_genuine_one() throws Exception {
        var genuine = Files.readAllBytes(container(PARIS));
        var label = label(genuine);
        var forged = Files.readAllBytes(container(TestNode.OTHER_OFFICE));
        put(label, forged, message -> {
            set(message, JmsProperties.SHA256, digest(forged).hex());
            setSize(message, forged.length);
        });
        assertThat(refusal().code()).isEqualTo("WRONG_SIGNER");

        put(label, genuine, _ -> {});

        assertThat(answer().refusal()).isEmpty();
    }

    @Test
    void what_the_consignee_finds_unwelcome_and_the_sender_hears_of_it() {
        var reason = new RefusalReason("CASE_UNKNOWN", "There is no such case. Check the number.");
        node.rejects(_ -> Optional.of(reason));
        var dossier = node.send(node.dossier());

        await().untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("REFUSED"));
        assertThat(node.events)
                .filteredOn(DeliveryEvent.Refused.class::isInstance)
                .singleElement()
                .isEqualTo(new DeliveryEvent.Refused(
                        dossier, reason, ((DeliveryEvent.Refused) node.events.getLast()).at()));
        assertThat(node.recorded).isEmpty();
    }

    private Path container(Party sealedBy) {
        return node.seals
                .seal(node.containers().newTemporaryFile(), sealedBy.address())
                .path();
    }

    private static Consignment label(byte[] container) {
        return new Consignment(
                MessageId.next(),
                TestNode.CASE,
                ConsignmentKind.DOSSIER,
                PARIS,
                TestNode.OFFICE,
                digest(container),
                container.length,
                Clock.systemUTC().instant(),
                Optional.empty());
    }

    private void put(Consignment label, byte[] body, Consumer<Message> change) throws JMSException {
        channel.put(TestNode.OFFICE.address(), label, body, change);
    }

    private RefusalReason refusal() throws Exception {
        return answer().refusal().orElseThrow();
    }

    private Receipt answer() throws Exception {
        var message = channel.take(PARIS.address(), SOON).orElseThrow();
        var receipt = TestChannel.receipt(message, data);
        assertThat(message.getStringProperty(JmsProperties.KIND))
                .isEqualTo(receipt.answerKind().name());
        return receipt;
    }

    private static Sha256 digest(byte[] bytes) {
        return Sha256.of(Sha256.start().digest(bytes));
    }

    private static void set(Message message, String name, String value) {
        try {
            message.setStringProperty(name, value);
        } catch (JMSException e) {
            throw new AssertionError(e);
        }
    }

    private static void setSize(Message message, long size) {
        try {
            message.setLongProperty(JmsProperties.SIZE, size);
        } catch (JMSException e) {
            throw new AssertionError(e);
        }
    }
}
