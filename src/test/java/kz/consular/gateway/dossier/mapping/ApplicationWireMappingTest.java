package kz.consular.gateway.dossier.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXB;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.consular.gateway.domain.MediaType;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.Dependant;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.IdentityCard;
import kz.consular.gateway.domain.application.MinorDeparture;
import kz.consular.gateway.domain.application.OtherParent;
import kz.consular.gateway.domain.application.Representative;
import kz.consular.gateway.dossier.WireFamily;
import kz.consular.wire.application.DocumentDescription;
import kz.consular.wire.application.Escort;
import kz.consular.wire.application.IdentityCardCause;
import kz.consular.wire.application.Kinship;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An application is mapped from the wire and back")
class ApplicationWireMappingTest {
    private static final PaperNumbers TODAY = PaperNumbers.PRESENT;

    private final kz.consular.wire.application.Application wire = WireFamily.application();
    private final List<DocumentDescription> documents = WireFamily.documents();

    @Test
    void comes_back_as_it_went() {
        var application = valid(ApplicationWireMapping.fromWire(wire, documents, TODAY));

        assertThat(xml(ApplicationWireMapping.toWire(application))).isEqualTo(xml(wire));
        assertThat(application.documents().stream()
                        .map(document -> ApplicationWireMapping.describe(document, new DocumentDescription()))
                        .map(ApplicationWireMappingTest::xml))
                .isEqualTo(
                        documents.stream().map(ApplicationWireMappingTest::xml).toList());
    }

    @Test
    void every_invalid_value_is_named_with_its_path() {
        wire.getApplicant().getName().getCyrillic().setGivenName("Aigul");
        wire.getApplicant().getName().getLatin().setGivenName("Айгүл");
        wire.getApplicant().getPassport().setNumber("12345678");
        wire.getApplicant().getIdentityCard().getPresent().setNumber("1");
        wire.getAddressAbroad().setCountry("QX");
        wire.getChild().get(1).setIin("000101100007");
        wire.getDependant().getFirst().setId("child-1");
        documents.get(0).setFileName("PASSPORT.PDF");
        documents.get(1).getPerson().set(1, "stranger");

        assertThat(invalid(ApplicationWireMapping.fromWire(wire, documents, TODAY)))
                .extracting(InvalidValue::path)
                .containsExactlyInAnyOrder(
                        "application/applicant/name/cyrillic",
                        "application/applicant/name/latin",
                        "application/applicant/passport/number",
                        "application/applicant/identityCard/present/number",
                        "application/addressAbroad/country",
                        "application/child[2]/iin",
                        "application/dependant[1]/@id",
                        "document[2]/fileName",
                        "document[2]/person[2]");
    }

    @Test
    void a_file_name_that_the_schema_allows_and_a_disk_does_not_is_named() {
        documents.get(0).setFileName("bell\u007f.pdf");

        assertThat(invalid(ApplicationWireMapping.fromWire(wire, documents, TODAY)))
                .extracting(InvalidValue::path)
                .containsExactly("document[1]/fileName");
    }

    @Test
    void a_dossier_with_paper_numbers_of_an_older_form_is_opened() {
        wire.getApplicant().getPassport().setNumber("KZ 1234567");
        wire.getApplicant().getIdentityCard().getPresent().setNumber("A-1");

        assertThat(ApplicationWireMapping.fromWire(wire, documents, PaperNumbers.ANY))
                .isInstanceOf(MappedApplication.Valid.class);
    }

    @Test
    void an_invalid_value_shows_its_path_and_not_the_value() {
        assertThat(new InvalidValue("application/applicant/iin", "000101100007 is wrong"))
                .hasToString("application/applicant/iin");
    }

    @ParameterizedTest
    @MethodSource("enums")
    void enums_of_both_sides_have_the_same_names(Class<? extends Enum<?>> ours, Class<? extends Enum<?>> theirs) {
        assertThat(names(ours)).isEqualTo(names(theirs));
    }

    static Stream<Arguments> enums() {
        return Stream.of(
                Arguments.of(DocumentKind.class, kz.consular.wire.application.DocumentKind.class),
                Arguments.of(Dependant.Kinship.class, Kinship.class),
                Arguments.of(Representative.Capacity.class, Escort.class),
                Arguments.of(MinorDeparture.Escort.class, Escort.class),
                Arguments.of(OtherParent.class, kz.consular.wire.application.OtherParent.class),
                Arguments.of(IdentityCard.Cause.class, IdentityCardCause.class));
    }

    @Test
    void both_sides_accept_the_same_media_types() {
        assertThat(Arrays.stream(kz.consular.wire.application.MediaType.values())
                        .map(DocumentWireMapping::fromWire))
                .containsExactlyInAnyOrder(MediaType.values());
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).sorted().toList();
    }

    private static Application valid(MappedApplication reading) {
        assertThat(reading).isInstanceOf(MappedApplication.Valid.class);
        return ((MappedApplication.Valid) reading).application();
    }

    private static List<InvalidValue> invalid(MappedApplication reading) {
        assertThat(reading).isInstanceOf(MappedApplication.Invalid.class);
        return ((MappedApplication.Invalid) reading).values();
    }

    private static String xml(Object wire) {
        var text = new StringWriter();
        JAXB.marshal(wire, text);
        return text.toString();
    }
}
