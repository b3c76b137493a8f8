package kz.consular.gateway.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.dossier.UnreadableXml;
import kz.consular.gateway.signature.Resealed;
import kz.consular.gateway.signature.TestClock;
import kz.consular.gateway.signature.TestSeals;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.gateway.storage.NoSpaceLeft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@DisplayName(
        "A decision is sealed and opened unchanged; a decision that the Rules do not allow can be neither made nor read")
class DecisionArchiveTest {
    private static final Instant NOON = Instant.parse("2026-03-02T07:00:00.123Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final CaseNumber NUMBER = new CaseNumber("BERLIN-2026-000001");
    private static final Sha256 DOSSIER = Sha256.of("a".repeat(64));
    private static final String XML = "decision.xml";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(NOON);
    private TestDepot depot;
    private TestSeals seals;
    private DecisionArchive archive;

    @BeforeEach
    void open() {
        depot = TestDepot.in(folder.resolve("data"), clock);
        seals = TestSeals.in(folder.resolve("pki"), clock, IssuedKey.Kind.EC_P256, "office.711110000");
        archive = TestDecisions.archive(depot.containers(), seals, clock);
    }

    @AfterEach
    void close() {
        depot.close();
    }

    private static SealedDecision sealed(Decision decision) {
        return TestDecisions.sealed(NUMBER, DOSSIER, NOON, decision);
    }

    private static Decision.Restricted restrictedUntil(Ground ground, LocalDate lastDay) {
        return new Decision.Restricted(
                StatedGround.of(ground), Term.of(ground, Optional.of(lastDay)), TestDecisions.APPEAL);
    }

    static Stream<Decision> decisions() {
        return Stream.concat(
                Stream.of(TestDecisions.permitted(), TestDecisions.permitted("applicant", "child-1")),
                Stream.of(Ground.values()).map(ground -> restrictedUntil(ground, TODAY)));
    }

    private SealedContents contents(SealedDecision decision) throws IOException {
        return SealedContents.ofKnown(
                depot.containers().locate(archive.seal(decision).digest()).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void comes_out_as_it_went_in(Decision decision) throws Exception {
        var opened = archive.open(contents(sealed(decision)));
        assertThat(opened.sealed()).isEqualTo(sealed(decision));
        assertThat(opened.notice()).isEqualTo(Notice.of(sealed(decision)));
    }

    @Test
    void the_notice_handed_over_is_the_one_that_the_office_sealed() throws Exception {
        var restricted = sealed(TestDecisions.restricted(Ground.TAX_DEBT));
        var resealed = Resealed.of(contents(restricted).path()).edit("notice-kk.txt", text -> text + "Қосымша");
        assertThat(open(resealed).notice().orElseThrow().kk()).endsWith("Қосымша");
    }

    @Test
    void a_restriction_sealed_without_a_notice_gets_the_standard_text() throws Exception {
        var restricted = sealed(TestDecisions.restricted(Ground.TAX_DEBT));
        var resealed = Resealed.of(contents(restricted).path())
                .without("notice-kk.txt")
                .without("notice-ru.txt")
                .without("notice-en.txt");
        assertThat(open(resealed).notice()).isEqualTo(Notice.of(restricted));
    }

    @Test
    void a_notice_that_lacks_a_language_or_is_blank_is_unreadable() throws Exception {
        var container =
                contents(sealed(TestDecisions.restricted(Ground.TAX_DEBT))).path();
        unreadable(Resealed.of(container).without("notice-ru.txt"), "lacks notice-ru.txt");
        unreadable(Resealed.of(container).edit("notice-en.txt", _ -> " "), "notice-en.txt is blank");
        unreadable(Resealed.of(container).edit("notice-en.txt", text -> text.repeat(200)), "or longer than");
    }

    private DecisionContents open(Resealed resealed) throws IOException, UnreadableXml {
        var container = resealed.seal(depot.containers().newTemporaryFile(), seals.key("office.711110000"), clock);
        return archive.open(SealedContents.ofKnown(container.path()));
    }

    private void unreadable(Resealed resealed, String why) {
        assertThatExceptionOfType(UnreadableXml.class)
                .isThrownBy(() -> open(resealed))
                .withMessageContaining(why);
    }

    private void unreadable(Ground ground, UnaryOperator<String> edit, String why) throws IOException {
        unreadable(
                Resealed.of(contents(sealed(restrictedUntil(ground, TODAY))).path())
                        .edit(XML, edit),
                why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ground", "groundText", "termText", "appealProcedure"})
    void a_restriction_on_the_wire_without_ground_term_or_appeal_procedure_is_unreadable(String element)
            throws Exception {
        unreadable(Ground.TAX_DEBT, xml -> without(element, xml), "is not as wsdl/office-channel.xsd describes");
    }

    @Test
    void a_contract_on_the_wire_without_its_last_day_is_unreadable_and_a_tax_debt_is_not() throws Exception {
        unreadable(Ground.STATE_SECRETS_CONTRACT, xml -> without("until", xml), "decides what the Rules do not allow");
        var taxDebt = contents(sealed(restrictedUntil(Ground.TAX_DEBT, TODAY))).path();
        assertThat(open(Resealed.of(taxDebt).edit(XML, xml -> without("until", xml)))
                        .sealed())
                .isEqualTo(sealed(TestDecisions.restricted(Ground.TAX_DEBT)));
    }

    private static String without(String element, String xml) {
        return xml.replaceAll("(?s)<(\\w+:)?" + element + ">.*</(\\w+:)?" + element + ">", "");
    }

    @Test
    void a_decision_on_the_wire_of_another_mission_than_its_case_number_is_unreadable() throws Exception {
        unreadable(Ground.TAX_DEBT, xml -> xml.replaceFirst("mission>BERLIN<", "mission>PARIS<"), "case number");
    }

    @Test
    void a_restriction_by_contract_has_a_last_day_and_none_ends_before_it_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestDecisions.restricted(Ground.STATE_SECRETS_CONTRACT))
                .withMessageContaining("state its last day");
        assertThat(sealed(restrictedUntil(Ground.STATE_SECRETS_CONTRACT, TODAY)))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sealed(restrictedUntil(Ground.STATE_SECRETS_CONTRACT, TODAY.minusDays(1))));
    }

    @Test
    void a_permission_gives_at_least_one_passport() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision.Permitted(List.of(), List.of()));
    }

    @Test
    void no_decision_is_sealed_on_a_disk_that_is_nearly_full() {
        var full = TestDecisions.archive(depot.containersWithReserve(DataSize.ofTerabytes(1_000)), seals, clock);
        assertThatExceptionOfType(NoSpaceLeft.class).isThrownBy(() -> full.seal(sealed(TestDecisions.permitted())));
    }
}
