package kz.consular.gateway.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import kz.consular.gateway.soap.envelope.EnvelopeValidator;
import kz.consular.gateway.soap.envelope.MissionSchema;
import kz.consular.wire.mission.Mission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@DisplayName("The samples beside the WSDL")
class SamplesTest {
    private static final Path SAMPLES = Path.of("wsdl/samples");

    static List<String> samples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString().replace(".xml", ""))
                    .sorted()
                    .toList();
        }
    }

    static Stream<String> requests() throws IOException {
        return samples().stream().filter(name -> name.contains("-request"));
    }

    static Stream<String> answers() throws IOException {
        return samples().stream().filter(name -> !name.contains("-request"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_is_valid(String name) throws Exception {
        var validator = new EnvelopeValidator(new MissionSchema(), operations("Request"), 200);

        var includes = validator.validate(Soap.sample(name).getBytes(StandardCharsets.UTF_8), Optional.of("utf-8"));

        assertThat(includes).hasSize(name.endsWith("mtom") ? 6 : 0);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_is_valid_by_the_schema(String name) throws Exception {
        var schema = SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(Path.of("wsdl/mission.xsd").toFile()));

        schema.newValidator().validate(new DOMSource(message(name)));
    }

    @Test
    void cover_every_message_a_turned_away_application_and_a_fault() throws Exception {
        var shown = samples().stream()
                .map(SamplesTest::message)
                .map(Element::getLocalName)
                .collect(Collectors.toSet());

        assertThat(shown)
                .containsAll(operations("Request"))
                .containsAll(operations("Response"))
                .contains("gatewayFault");
        assertThat(samples()).contains("lodge-application-response-turned-away");
    }

    private static Set<String> operations(String ending) {
        return Arrays.stream(Mission.class.getMethods())
                .map(method -> method.getName() + ending)
                .collect(Collectors.toSet());
    }

    /** The element in the body, or in the detail of a fault. */
    private static Element message(String name) {
        try {
            var document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(Soap.sample(name))));
            var faults = document.getElementsByTagNameNS("*", "gatewayFault");
            var body = (Element) document.getElementsByTagNameNS("*", "Body").item(0);
            return (Element)
                    (faults.getLength() > 0
                            ? faults.item(0)
                            : body.getElementsByTagNameNS("*", "*").item(0));
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
    }
}
