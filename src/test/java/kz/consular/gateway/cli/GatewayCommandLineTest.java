package kz.consular.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An officer at the command line")
class GatewayCommandLineTest {
    private static final byte[] CONTAINER = "a sealed container".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = digest();

    @TempDir
    private static Path certificates;

    private static CannedEndpoint endpoint;

    @TempDir
    private Path folder;

    private String dossier;

    @BeforeAll
    static void open() throws IOException {
        endpoint = CannedEndpoint.start(certificates);
    }

    @AfterAll
    static void close() {
        endpoint.close();
    }

    @BeforeEach
    void unpack() throws IOException {
        dossier =
                Sample.SINGLE_ADULT.unpack(folder, Sample.REFERENCE_DAY).path().toString();
    }

    @Test
    void lodges_a_folder_with_its_copies_as_attachments() throws IOException {
        endpoint.answering("lodgeApplication", CannedAnswers.ACCEPTED);

        var run = OfficerCommandRun.at(endpoint, "lodge", dossier);

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .startsWith("Accepted: BERLIN-2026-000017")
                .contains("751710000 Medeu", "2026-12-22", "2026-11-22 23:30:00 Asia/Almaty");
        var sent = endpoint.lastReceived();
        var questionnaire = Files.readAllBytes(Path.of(dossier, "questionnaire.pdf"));
        assertThat(sent.contentType()).contains("application/xop+xml");
        assertThat(sent.body())
                .contains("xop", "cid:")
                .contains(new String(questionnaire, StandardCharsets.ISO_8859_1));
    }

    @Test
    void names_the_problems_of_a_list_of_nodes() throws IOException {
        var list = Files.writeString(folder.resolve("nodes.csv"), "node,party\nberlin,BERLIN\n");

        var run = OfficerCommandRun.of("broker-files", list.toString(), folder.toString());

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.error())
                .contains("nothing was written", "Row 2: A party is")
                .doesNotContain("\tat ");
    }

    @Test
    void repeats_a_lodging_under_the_same_submission_id() {
        endpoint.answering("lodgeApplication", CannedAnswers.ACCEPTED);

        assertThat(OfficerCommandRun.at(endpoint, "lodge", dossier).output())
                .isEqualTo(OfficerCommandRun.at(endpoint, "lodge", dossier).output())
                .contains("desk-");
        OfficerCommandRun.at(endpoint, "lodge", dossier, "--submission-id", "my-own-name");
        assertThat(endpoint.lastReceived().body()).contains(">my-own-name<");
    }

    @Test
    void reads_the_findings_in_the_chosen_language() {
        endpoint.answering("lodgeApplication", CannedAnswers.TURNED_AWAY);

        var run = OfficerCommandRun.at(endpoint, "lodge", dossier, "--language", "kk");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .startsWith("Қабылданбады")
                .contains("rule 7(1)  QUESTIONNAIRE_MISSING", "Сауалнама жоқ.", "Қосыңыз.")
                .doesNotContain("Нет анкеты.");
    }

    @Test
    void sends_nothing_from_a_folder_with_defects() throws IOException {
        Files.delete(Path.of(dossier, "passport.jpg"));
        var before = endpoint.count();

        var run = OfficerCommandRun.at(endpoint, "lodge", dossier);

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.output()).contains("passport.jpg is named in application.xml");
        assertThat(endpoint.count()).isEqualTo(before);
    }

    @Test
    void checks_a_family_against_the_rules() {
        endpoint.answering("checkApplication", CannedAnswers.NOT_ADMISSIBLE);

        var run = OfficerCommandRun.at(endpoint, "check", dossier);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("No questionnaire.", "[x] rule 7(2)  Passport, applicant (PASSPORT)");
    }

    @Test
    void shows_and_lists_cases() {
        endpoint.answering("getCase", CannedAnswers.CASE_FOUND).answering("listCases", CannedAnswers.CASES);

        assertThat(OfficerCommandRun.at(endpoint, "case", CannedAnswers.NUMBER).output())
                .contains("decided: fetch the decision", "accepted, sealed and kept");
        assertThat(OfficerCommandRun.at(endpoint, "cases", "--state", "DECIDED").output())
                .contains("BERLIN-2026-000017  2026-12-22  751710000", "--after BERLIN-2026-000017");
        assertThat(endpoint.lastReceived().body()).contains(">DECIDED<");
    }

    @Test
    void saves_the_dossier() throws IOException {
        endpoint.attaching("getDossier", CannedAnswers.dossier(DIGEST), CONTAINER);
        var target = folder.resolve("new/dossier.asice");

        assertThat(OfficerCommandRun.at(endpoint, "dossier", CannedAnswers.NUMBER, "--save", target.toString())
                        .exitCode())
                .isZero();
        assertThat(target).hasBinaryContent(CONTAINER);
    }

    @Test
    void saves_nothing_of_a_damaged_container() throws IOException {
        endpoint.attaching("getDossier", CannedAnswers.dossier("f".repeat(64)), CONTAINER);
        var target = folder.resolve("damaged/dossier.asice");

        var run = OfficerCommandRun.at(endpoint, "dossier", CannedAnswers.NUMBER, "--save", target.toString());

        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.error()).contains("its SHA-256 differs");
        assertThat(target.getParent()).isEmptyDirectory();
    }

    @Test
    void reads_a_restriction_and_saves_the_notice_in_each_language() {
        endpoint.attaching("getDecision", CannedAnswers.restriction(DIGEST), CONTAINER);
        var target = folder.resolve("decisions");

        var run = OfficerCommandRun.at(endpoint, "decision", CannedAnswers.NUMBER, "--save", target.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .startsWith("Temporarily restricted: BERLIN-2026-000017")
                .contains("TAX_DEBT: Tax debt en", "Until repaid en", "To the court en", "NOTICE en");
        assertThat(target.resolve("BERLIN-2026-000017-decision.asice")).hasBinaryContent(CONTAINER);
        assertThat(target.resolve("BERLIN-2026-000017-notice.kk.txt")).content().startsWith("NOTICE kk");
        assertThat(target.resolve("BERLIN-2026-000017-notice.ru.txt")).content().startsWith("NOTICE ru");
    }

    @Test
    void confirms_a_handover() {
        endpoint.answering("confirmHandover", CannedAnswers.HANDED_OVER);

        var run = OfficerCommandRun.at(
                endpoint, "handover", CannedAnswers.NUMBER, "--on", "2026-12-20", "--card", "applicant", "child-9");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("Handed over: 2026-12-20", "child-17");
        assertThat(endpoint.lastReceived().body()).contains(">applicant<", ">child-9<", ">2026-12-20<");
    }

    private static String digest() {
        var digest = Sha256.start();
        digest.update(CONTAINER);
        return Sha256.finish(digest).hex();
    }
}
