package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.channel.JmsProperties;
import kz.consular.gateway.tracing.Traceparent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("office-channel.asyncapi.yaml says what really stands on the messages")
class ChannelContractTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Party PARIS = Party.of("mission.PARIS");
    private static final Party OTHER_MAKE = Party.of("office.751710000");

    private final ChannelContract contract = new ChannelContract(Path.of("wsdl/office-channel.asyncapi.yaml"));

    @TempDir
    Path data;

    private TestNode node;
    private TestChannel channel;

    @BeforeEach
    void start() throws JMSException {
        node = TestNode.on(data).withStranger(PARIS).start();
        channel = new TestChannel(node);
    }

    @AfterEach
    void stop() throws JMSException {
        channel.close();
        node.close();
    }

    @Test
    void of_a_dossier() throws Exception {
        node.send(node.dossier(OTHER_MAKE));

        assertDescribed("DOSSIER", taken(OTHER_MAKE), true);
    }

    @Test
    void of_a_decision() throws Exception {
        var container = node.seals.seal(node.containers().newTemporaryFile(), TestNode.OFFICE.address());
        node.containers().keep(container);
        node.send(new Consignment(
                MessageId.next(),
                new CaseNumber("PARIS-2026-000017"),
                ConsignmentKind.DECISION,
                TestNode.OFFICE,
                PARIS,
                container.digest(),
                container.size(),
                Clock.systemUTC().instant(),
                Optional.of(new Traceparent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))));

        assertDescribed("DECISION", taken(PARIS), true);
    }

    @Test
    void of_a_self_test() throws Exception {
        node.send(TestConsignments.selfTest(node.dossier(OTHER_MAKE)));

        assertDescribed("SELF_TEST", taken(OTHER_MAKE), false);
    }

    @Test
    void of_a_receipt_with_the_id_of_what_it_answers() throws Exception {
        var dossier = dossierFromParis();

        var receipt = taken(PARIS);

        assertDescribed("RECEIPT", receipt, false);
        assertThat(receipt.getJMSCorrelationID()).isEqualTo(dossier.id().value());
    }

    @Test
    void of_a_refusal_with_the_id_of_what_it_answers() throws Exception {
        node.rejects(_ -> Optional.of(new RefusalReason("NOT_OURS", "Send it elsewhere.")));
        var dossier = dossierFromParis();

        var refusal = taken(PARIS);

        assertDescribed("REFUSAL", refusal, false);
        assertThat(refusal.getJMSCorrelationID()).isEqualTo(dossier.id().value());
    }

    @Test
    void and_names_every_kind_of_consignment_as_travelling_or_reserved() {
        var kinds = Arrays.stream(ConsignmentKind.values()).map(Enum::name).toList();
        assertThat(contract.texts("#/components/schemas/Kind/enum")).containsExactlyInAnyOrderElementsOf(kinds);

        var all = new TreeSet<>(contract.messages().keySet());
        assertThat(all).doesNotContainAnyElementsOf(contract.texts("#/components/schemas/Kind/x-reserved"));
        all.addAll(contract.texts("#/components/schemas/Kind/x-reserved"));
        assertThat(all).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void and_its_examples_can_be_read_with_the_size_as_any_number_or_as_text() throws Exception {
        for (Object size : List.of(78386, 78386L, "78386")) {
            var message = exampleOf("DOSSIER");
            message.setObjectProperty("size", size);

            assertThat(JmsProperties.read(message))
                    .as(size.getClass().getSimpleName())
                    .isInstanceOfSatisfying(
                            JmsProperties.Label.Readable.class,
                            label -> assertThat(label.claimed().size()).isEqualTo(78386));
        }
    }

    @Test
    void and_what_it_requires_is_what_cannot_be_left_out() throws Exception {
        for (var name : contract.headers("DOSSIER").schemas().keySet()) {
            var message = exampleOf("DOSSIER");
            var properties = properties(message);
            properties.remove(name);
            message.clearProperties();
            for (var property : properties.entrySet()) {
                message.setObjectProperty(property.getKey(), property.getValue());
            }

            assertThat(JmsProperties.read(message) instanceof JmsProperties.Label.Unreadable)
                    .as("without " + name)
                    .isEqualTo(contract.headers("DOSSIER").required().contains(name));
        }
    }

    @Test
    void and_all_its_references_lead_somewhere() {
        assertThat(contract.references())
                .isNotEmpty()
                .allSatisfy(reference -> assertThatNoException().isThrownBy(() -> contract.at(reference)));
        assertThat(contract.map("#").get("asyncapi")).isEqualTo("3.0.0");
    }

    @Test
    void and_the_queues_are_those_of_the_parties() {
        assertThat(contract.at("#/channels/office/address")).isEqualTo(Party.OFFICE_PREFIX + "{officeCode}");
        assertThat(contract.at("#/channels/mission/address")).isEqualTo(Party.MISSION_PREFIX + "{missionCode}");
    }

    private Consignment dossierFromParis() throws Exception {
        var container = node.seals.seal(node.containers().newTemporaryFile(), PARIS.address());
        var dossier = new Consignment(
                MessageId.next(),
                new CaseNumber("PARIS-2026-000017"),
                ConsignmentKind.DOSSIER,
                PARIS,
                TestNode.OFFICE,
                container.digest(),
                container.size(),
                Clock.systemUTC().instant(),
                Optional.empty());
        channel.put(dossier, container.path());
        return dossier;
    }

    private Message taken(Party party) throws JMSException {
        return channel.take(party.address(), SOON).orElseThrow();
    }

    /** Both ways: all that stands there is described and as described, and all that is described stands there. */
    private void assertDescribed(String kind, Message message, boolean traced) throws JMSException {
        var described = contract.headers(kind);
        var found = properties(message);
        if (message.getJMSCorrelationID() != null) {
            found.put(ChannelContract.CORRELATION_ID, message.getJMSCorrelationID());
        }
        var expected = new TreeSet<>(described.schemas().keySet());
        if (!traced) {
            expected.remove(JmsProperties.TRACEPARENT);
        }
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(expected).containsAll(described.required());
        assertThat(found)
                .allSatisfy((name, value) ->
                        assertThat(described.complaints(name, value)).isEmpty());
        assertThat(message).isInstanceOf(BytesMessage.class);
        assertThat(message.getJMSDeliveryMode()).isEqualTo(DeliveryMode.PERSISTENT);
        assertThat(message.getJMSExpiration()).as("never expires").isZero();
    }

    /** What is the broker's is not the contract's. */
    private static Map<String, Object> properties(Message message) throws JMSException {
        var properties = new TreeMap<String, Object>();
        for (var name : Collections.list((Enumeration<?>) message.getPropertyNames())) {
            var text = name.toString();
            if (!text.startsWith("JMS") && !text.startsWith("_AMQ")) {
                properties.put(text, message.getObjectProperty(text));
            }
        }
        return properties;
    }

    private static Stream<Object> examples(Map<?, ?> schema) {
        return schema.get("examples") instanceof List<?> several
                ? several.stream().map(Object.class::cast)
                : Stream.ofNullable(schema.get("const"));
    }

    private Message exampleOf(String kind) throws JMSException {
        var message = channel.message();
        var headers = contract.headers(kind);
        for (var header : headers.schemas().entrySet()) {
            var example = header.getValue().stream()
                    .flatMap(ChannelContractTest::examples)
                    .toList()
                    .getLast();
            assertThat(headers.complaints(header.getKey(), example)).isEmpty();
            message.setObjectProperty(header.getKey(), example);
        }
        return message;
    }
}
