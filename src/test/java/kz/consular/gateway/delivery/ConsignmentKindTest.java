package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import kz.consular.gateway.domain.Party;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

@DisplayName("The properties of a kind of consignment")
class ConsignmentKindTest {
    private static final Party MISSION = Party.of("mission.BERLIN");
    private static final Party OFFICE = Party.of("office.711110000");

    @Test
    void a_kind_is_business_or_an_answer_or_a_self_test() {
        assertThat(ConsignmentKind.values())
                .allSatisfy(kind -> assertThat(count(kind.isBusiness(), kind.isAnswer(), kind.isSelfTest()))
                        .isOne());
    }

    private static long count(boolean... holds) {
        var sum = 0;
        for (var one : holds) {
            sum += one ? 1 : 0;
        }
        return sum;
    }

    @Test
    void a_dossier_goes_from_a_mission_to_an_office_and_a_decision_back() {
        assertThat(kinds(ConsignmentKind::opensCase)).containsExactly(ConsignmentKind.DOSSIER);
        assertThat(ConsignmentKind.DOSSIER.isFrom(MISSION)).isTrue();
        assertThat(ConsignmentKind.DOSSIER.isFrom(OFFICE)).isFalse();
        assertThat(ConsignmentKind.DOSSIER.isFor(OFFICE)).isTrue();
        assertThat(ConsignmentKind.DOSSIER.isFor(MISSION)).isFalse();

        assertThat(kinds(ConsignmentKind::decidesCase)).containsExactly(ConsignmentKind.DECISION);
        assertThat(ConsignmentKind.DECISION.isFrom(OFFICE)).isTrue();
        assertThat(ConsignmentKind.DECISION.isFor(OFFICE)).isFalse();
    }

    @Test
    void only_a_refused_decision_is_not_sent_again() {
        assertThat(kinds(kind -> !kind.canFollowItsRefusal())).containsExactly(ConsignmentKind.DECISION);
    }

    /** Answers are no subject of a receipt, the only place where the schema names a kind. */
    @Test
    void the_schema_of_the_channel_names_every_kind_but_the_answers() throws Exception {
        var schema = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("wsdl/office-channel.xsd").toFile());
        var values = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "//*[local-name()='simpleType'][@name='ConsignmentKind']//*[local-name()='enumeration']/@value",
                        schema,
                        XPathConstants.NODESET);
        assertThat(IntStream.range(0, values.getLength())
                        .mapToObj(index -> values.item(index).getNodeValue())
                        .map(ConsignmentKind::valueOf))
                .containsExactlyInAnyOrder(kinds(kind -> !kind.isAnswer()));
    }

    private static ConsignmentKind[] kinds(Predicate<ConsignmentKind> which) {
        return Arrays.stream(ConsignmentKind.values()).filter(which).toArray(ConsignmentKind[]::new);
    }
}
