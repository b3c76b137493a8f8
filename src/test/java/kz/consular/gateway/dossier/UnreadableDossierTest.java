package kz.consular.gateway.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.signature.Resealed;
import kz.consular.gateway.signature.TestClock;
import kz.consular.gateway.signature.TestSeals;
import kz.consular.gateway.signature.asic.SealedContents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A dossier with a valid seal and invalid contents is unreadable")
class UnreadableDossierTest {
    private static final Instant NOON = Instant.parse("2026-03-02T07:00:00.123Z");
    private static final Application FAMILY =
            Applications.family().dependant("dependant-1", false).build();
    private static final String XML = "application.xml";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(NOON);
    private TestDepot depot;
    private TestSeals seals;
    private DossierArchive archive;
    private Resealed changed;

    @BeforeEach
    void a_good_dossier() {
        depot = TestDepot.in(folder.resolve("data"), clock);
        seals = TestSeals.in(folder.resolve("pki"), clock, IssuedKey.Kind.EC_P256, "mission.BERLIN");
        archive = TestDossiers.archive(depot.containers(), seals, clock);
        var dossier = TestDossiers.dossier("BERLIN-2026-000001", FAMILY, NOON, "dependant-1");
        var sealed = archive.seal(dossier, TestDossiers.contents(FAMILY));
        changed = Resealed.of(archive.container(sealed.digest()));
    }

    @AfterEach
    void close() {
        depot.close();
    }

    private Dossier open() throws IOException, UnreadableXml {
        var container = changed.seal(depot.containers().newTemporaryFile(), seals.key("mission.BERLIN"), clock);
        return archive.open(SealedContents.ofKnown(container.path()));
    }

    private void unreadable(String why) {
        assertThatExceptionOfType(UnreadableXml.class).isThrownBy(this::open).withMessageContaining(why);
    }

    private void unreadable(UnaryOperator<String> edit, String why) {
        changed.edit(XML, edit);
        unreadable(why);
    }

    @Test
    void sealed_again_without_a_change_it_can_be_read() throws Exception {
        assertThat(open().application()).isEqualTo(FAMILY);
    }

    @Test
    void without_its_application_xml() {
        changed.without(XML);
        unreadable("It holds no application.xml");
    }

    @Test
    void with_a_copy_at_another_path() {
        unreadable(xml -> xml.replace("documents/002.pdf", "documents/passport.pdf"), "documents/001, documents/002");
    }

    @Test
    void with_two_copies_exchanged() {
        unreadable(
                xml -> xml.replace("documents/001.pdf", "documents/00x.pdf")
                        .replace("documents/002.pdf", "documents/001.pdf")
                        .replace("documents/00x.pdf", "documents/002.pdf"),
                "documents/001, documents/002");
    }

    @Test
    void without_a_copy_that_it_names() {
        changed.without("documents/003.pdf");
        unreadable("It holds no documents/003.pdf");
    }

    @Test
    void with_a_copy_of_another_media_type_in_the_container() {
        changed.typed("documents/003.pdf", "text/html");
        unreadable("It holds no documents/003.pdf of type application/pdf");
    }

    @Test
    void with_a_document_type_declaration_even_an_idle_one() {
        unreadable(xml -> xml.replace("?>", "?><!DOCTYPE dossier>"), "document type declaration");
    }

    @Test
    void with_an_entity() {
        unreadable(
                xml -> xml.replace("?>", "?><!DOCTYPE dossier [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                        .replace("1 Made-up Street", "&e;"),
                "document type declaration");
    }

    @Test
    void with_an_undeclared_entity() {
        unreadable(
                xml -> xml.replace("1 Made-up Street", "1 Made-up &e;"), "is not as wsdl/office-channel.xsd describes");
    }

    @Test
    void with_a_character_that_no_xml_may_hold() {
        unreadable(
                xml -> xml.replace("1 Made-up Street", "1 Made-up \u0001"),
                "is not as wsdl/office-channel.xsd describes");
    }

    @Test
    void longer_than_any_application() {
        unreadable(xml -> xml + " ".repeat(4 << 20), "is longer than");
    }

    @Test
    void that_is_no_xml() {
        unreadable(_ -> "%PDF-1.7", "is not as wsdl/office-channel.xsd describes");
    }

    @Test
    void with_a_value_that_the_schema_forbids() {
        unreadable(xml -> xml.replace("BERLIN-2026-000001", "BERLIN-2026-1"), "is not as wsdl/office-channel.xsd");
    }

    @Test
    void without_an_element_that_the_schema_requires() {
        unreadable(
                xml -> xml.replaceFirst("<([a-z0-9]+:)?edition>[^<]*</([a-z0-9]+:)?edition>", ""),
                "is not as wsdl/office-channel.xsd");
    }

    @Test
    void with_a_time_finer_than_java_can_represent_which_the_schema_allows() {
        unreadable(xml -> xml.replace(".123Z", ".1234567890123Z"), "is not as wsdl/office-channel.xsd");
    }

    @Test
    void that_is_a_receipt_or_a_decision() {
        unreadable(_ -> """
                        <decision xmlns="urn:kz:consular:channel:1"><caseNumber>BERLIN-2026-000001</caseNumber>\
                        <office>711110000</office><mission>BERLIN</mission><dossierDigest>%s</dossierDigest>\
                        <decidedAt>2026-03-02T07:00:00Z</decidedAt><permitted><passportToIssue>a</passportToIssue>\
                        </permitted></decision>""".formatted("a".repeat(64)), "The root of its application.xml");
    }

    @Test
    void of_another_mission_than_its_case_number() {
        unreadable(
                xml -> xml.replaceFirst("mission>BERLIN<", "mission>PARIS<"),
                "Its case number is not one of the mission");
    }

    @Test
    void with_a_value_that_no_application_can_have() {
        unreadable(xml -> xml.replaceFirst("fileName>copy-2.pdf", "fileName>COPY-1.PDF"), "document[2]/fileName");
    }

    @Test
    void that_asks_for_the_registration_of_a_person_outside_the_application() {
        unreadable(
                xml -> xml.replaceFirst("Establish>dependant-1<", "Establish>stranger<"),
                "A registration is to be established");
    }
}
