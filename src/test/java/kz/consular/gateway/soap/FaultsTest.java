package kz.consular.gateway.soap;

import static kz.consular.gateway.soap.envelope.SoapPort.INLINE;
import static kz.consular.gateway.soap.envelope.SoapPort.MTOM;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import kz.consular.gateway.mission.cases.CaseEvent;
import kz.consular.gateway.mission.cases.CaseState;
import kz.consular.gateway.node.LogLines;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.FaultSent;
import kz.consular.gateway.storage.ContainerStore;
import kz.consular.wire.mission.EventCode;
import kz.consular.wire.mission.FaultCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.CannotCreateTransactionException;

@DisplayName("A fault tells the caller cause and remedy, and the log holds no personal data")
@ExtendWith(OutputCaptureExtension.class)
class FaultsTest extends SoapEndpointTest {
    private static final String SECRET = "secret-of-the-gateway";
    private static final String[] A_PERSON_OR_A_TRACE = {"0001011", "Ulgiuly", "Exception", "ERROR", "WARN"};

    private final String lodge = Soap.sample("lodge-application-request-inline");

    private HttpResponse<String> lodge(String xml) throws Exception {
        var answer = send(Soap.plain(node.address(INLINE), xml));
        node.bean(FakeIntake.class).submissions.clear();
        return answer;
    }

    @Test
    void an_internal_error_is_logged_once_with_its_exception_and_answered_without_it(CapturedOutput log)
            throws Exception {
        node.bean(FakeIntake.class).answers(_ -> {
            throw new IllegalStateException(SECRET);
        });

        var answer = lodge(lodge);

        assertFault(answer, FaultReason.INTERNAL);
        assertThat(answer.body()).doesNotContain(SECRET);
        assertThat(log.getAll()).contains("reference " + Soap.text(answer.body(), "reference"));
        assertThat(log.getAll().split("ERROR", -1)).hasSize(2);
        assertThat(log.getAll()).containsOnlyOnce("IllegalStateException: " + SECRET);
    }

    @Test
    void a_full_disk_has_a_code_of_its_own() throws Exception {
        node.bean(FakeIntake.class).answers(_ -> {
            node.bean(ContainerStore.class).requireSpace(Long.MAX_VALUE / 2);
            return FakeIntake.accepted();
        });

        assertFault(lodge(lodge), FaultReason.NO_SPACE_LEFT);
    }

    @Test
    void a_mistake_of_the_caller_is_logged_by_code_and_reference_only(CapturedOutput output) throws Exception {
        try (var log = LogLines.ofAll()) {
            for (var wrong : new String[] {
                lodge.replace("000101100006", "000101100007"), lodge.replace("000101100006", "00010110000X")
            }) {
                var answer = lodge(wrong);
                assertThat(log.all())
                        .containsOnlyOnce("INFO A message got the fault " + Soap.text(answer.body(), "code")
                                + ", reference " + Soap.text(answer.body(), "reference"));
            }
            assertThat(String.join("\n", log.all())).doesNotContain(A_PERSON_OR_A_TRACE);
        }
        assertThat(output.getAll()).doesNotContain(A_PERSON_OR_A_TRACE);
    }

    @Test
    void a_fault_on_the_mtom_port_is_plain_xml() throws Exception {
        var answer = send(
                Soap.plain(node.address(MTOM), Soap.sample("get-case-request").replace("BERLIN", "PARIS")));

        assertFault(answer, FaultReason.CASE_OF_ANOTHER_MISSION);
    }

    @Test
    void each_fault_is_published_as_an_event_with_its_code() throws Exception {
        var published = new CopyOnWriteArrayList<FaultReason>();
        var context = (ConfigurableApplicationContext) node.context();
        ApplicationListener<PayloadApplicationEvent<FaultSent>> listener =
                ApplicationListener.forPayload(event -> published.add(event.reason()));
        context.addApplicationListener(listener);

        lodge(lodge.replace("000101100006", "00010110000X"));
        node.bean(FakeIntake.class).answers(_ -> {
            throw new CannotCreateTransactionException("made up");
        });
        lodge(lodge);

        context.removeApplicationListener(listener);
        assertThat(published).containsExactly(FaultReason.SCHEMA_INVALID, FaultReason.UNAVAILABLE);
    }

    @ParameterizedTest
    @MethodSource
    void the_codes_are_those_of_the_contract(Class<? extends Enum<?>> domain, Class<? extends Enum<?>> wire) {
        assertThat(names(domain)).isEqualTo(names(wire));
    }

    static Stream<Arguments> the_codes_are_those_of_the_contract() {
        return Stream.of(
                Arguments.of(FaultReason.class, FaultCode.class),
                Arguments.of(CaseState.class, kz.consular.wire.mission.CaseState.class),
                Arguments.of(CaseEvent.Code.class, EventCode.class));
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).sorted().toList();
    }
}
