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

    private static CannedCounter counter;

    @TempDir
    private Path folder;

    private String dossier;

    @BeforeAll
    static void open() throws IOException {
        counter = CannedCounter.start(certificates);
    }

    @AfterAll
    static void close() {
        counter.close();
    }

    @BeforeEach
    void unpack() throws IOException {
        dossier =
                Sample.SINGLE_ADULT.unpack(folder, Sample.REFERENCE_DAY).path().toString();
    }

    @Test
    void lodges_a_folder_with_its_copies_as_attachments() throws IOException {
        counter.answering("lodgeApplication", CannedAnswers.ACCEPTED);

        var run = DeskRun.at(counter, "lodge", dossier);

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .startsWith("Accepted: BERLIN-2026-000017")
                .contains("751710000 Medeu", "2026-12-22", "2026-11-22 23:30:00 Asia/Almaty");
        var sent = counter.lastReceived();
        var paper = Files.readAllBytes(Path.of(dossier, "questionnaire.pdf"));
        assertThat(sent.contentType()).contains("application/xop+xml");
        assertThat(sent.body()).contains("xop", "cid:").contains(new String(paper, StandardCharsets.ISO_8859_1));
    }

    @Test
    void tells_an_administrator_what_is_wrong_with_a_list_of_nodes() throws IOException {
        var list = Files.writeString(folder.resolve("nodes.csv"), "node,party\nberlin,BERLIN\n");

        var run = DeskRun.of("broker-files", list.toString(), folder.toString());

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.error())
                .contains("nothing was written", "Row 2: A party is")
                .doesNotContain("\tat ");
    }

    @Test
    void repeats_a_lodging_under_the_same_submission_id() {
        counter.answering("lodgeApplication", CannedAnswers.ACCEPTED);

        assertThat(DeskRun.at(counter, "lodge", dossier).output())
                .isEqualTo(DeskRun.at(counter, "lodge", dossier).output())
                .contains("desk-");
        DeskRun.at(counter, "lodge", dossier, "--submission-id", "my-own-name");
        assertThat(counter.lastReceived().body()).contains(">my-own-name<");
    }

    @Test
    void reads_the_findings_in_the_chosen_language() {
        counter.answering("lodgeApplication", CannedAnswers.TURNED_AWAY);

        var run = DeskRun.at(counter, "lodge", dossier, "--language", "kk");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .startsWith("Қабылданбады")
                .contains("rule 7(1)  QUESTIONNAIRE_MISSING", "Сауалнама жоқ.", "Қосыңыз.")
                .doesNotContain("Нет анкеты.");
    }

    @Test
    void sends_nothing_from_a_folder_with_flaws() throws IOException {
        Files.delete(Path.of(dossier, "passport.jpg"));
        var before = counter.count();

        var run = DeskRun.at(counter, "lodge", dossier);

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.output()).contains("passport.jpg is named in application.xml");
        assertThat(counter.count()).isEqualTo(before);
    }

    @Test
    void checks_a_family_against_the_rules() {
        counter.answering("checkApplication", CannedAnswers.NOT_ADMISSIBLE);

        var run = DeskRun.at(counter, "check", dossier);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("No questionnaire.", "[x] rule 7(2)  Passport, applicant (PASSPORT)");
    }

    @Test
    void follows_cases() {
        counter.answering("getCase", CannedAnswers.CASE_FOUND).answering("listCases", CannedAnswers.CASES);

        assertThat(DeskRun.at(counter, "case", CannedAnswers.NUMBER).output())
                .contains("decided: fetch the decision", "accepted, sealed and kept");
        assertThat(DeskRun.at(counter, "cases", "--state", "DECIDED").output())
                .contains("BERLIN-2026-000017  2026-12-22  751710000", "--after BERLIN-2026-000017");
        assertThat(counter.lastReceived().body()).contains(">DECIDED<");
    }

    @Test
    void saves_the_dossier_whole() throws IOException {
        counter.attaching("getDossier", CannedAnswers.dossier(DIGEST), CONTAINER);
        var target = folder.resolve("new/dossier.asice");

        assertThat(DeskRun.at(counter, "dossier", CannedAnswers.NUMBER, "--save", target.toString())
                        .exitCode())
                .isZero();
        assertThat(target).hasBinaryContent(CONTAINER);
    }

    @Test
    void saves_nothing_of_a_container_that_was_damaged_on_the_way() throws IOException {
        counter.attaching("getDossier", CannedAnswers.dossier("f".repeat(64)), CONTAINER);
        var target = folder.resolve("damaged/dossier.asice");

        var run = DeskRun.at(counter, "dossier", CannedAnswers.NUMBER, "--save", target.toString());

        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.error()).contains("its SHA-256 differs");
        assertThat(target.getParent()).isEmptyDirectory();
    }

    @Test
    void reads_a_restriction_and_saves_the_notice_in_each_language() {
        counter.attaching("getDecision", CannedAnswers.restriction(DIGEST), CONTAINER);
        var target = folder.resolve("decisions");

        var run = DeskRun.at(counter, "decision", CannedAnswers.NUMBER, "--save", target.toString());

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
        counter.answering("confirmHandover", CannedAnswers.HANDED_OVER);

        var run = DeskRun.at(
                counter, "handover", CannedAnswers.NUMBER, "--on", "2026-12-20", "--card", "applicant", "child-9");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("Handed over: 2026-12-20", "child-17");
        assertThat(counter.lastReceived().body()).contains(">applicant<", ">child-9<", ">2026-12-20<");
    }

    private static String digest() {
        var digest = Sha256.start();
        digest.update(CONTAINER);
        return Sha256.finish(digest).hex();
    }
}
