package kz.consular.gateway.intake;

import static kz.consular.gateway.intake.TestMission.BERLIN;
import static kz.consular.gateway.intake.TestMission.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.consular.gateway.casefile.Applications;
import kz.consular.gateway.casefile.CaseNumber;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.dossier.SealedDossier;
import kz.consular.gateway.register.CaseEvent;
import kz.consular.gateway.signing.SealedContents;
import kz.consular.gateway.signing.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A case whose row was lost is opened anew from its sealed dossier")
class LostCasesTest {
    private static final CaseNumber FIRST = new CaseNumber("BERLIN-2026-000001");

    @TempDir
    Path folder;

    private TestMission mission;

    @BeforeEach
    void open() {
        mission = new TestMission(folder);
    }

    @AfterEach
    void close() {
        mission.close();
    }

    private void lodge(String id, Applications application) {
        assertThat(mission.intake().lodge(BERLIN, submission(id, application)))
                .isInstanceOf(LodgingOutcome.Accepted.class);
        mission.clock.forward(Duration.ofHours(1));
    }

    private List<Map<String, Object>> rows() {
        var rows = mission.depot
                .jdbc()
                .sql("SELECT * FROM mission_case ORDER BY id")
                .query()
                .listOfRows();
        rows.forEach(row -> row.remove("id"));
        return rows;
    }

    private void lose(String... tables) {
        for (var table : tables) {
            mission.depot.jdbc().sql("DELETE FROM " + table).update();
        }
    }

    private void loseEverything() {
        lose("consignment", "case_event", "mission_case", "case_counter");
    }

    private LostCases.Outcome reopen(Path file, boolean decided) {
        try (var content = Files.newInputStream(file)) {
            var contents = SealedContents.ofKnown(file);
            var dossier = mission.dossiers().open(contents);
            return reopen(
                    dossier,
                    new SealedDossier(
                            Sha256.ofContent(content),
                            Files.size(file),
                            mission.dossiers().fingerprint(dossier, contents)),
                    decided);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private LostCases.Outcome reopen(Dossier dossier, SealedDossier sealed, boolean decided) {
        return mission.lostCases().open(dossier, sealed, decided);
    }

    @Test
    void its_row_is_the_lost_one_field_by_field_and_its_dossier_is_to_be_sent() throws IOException {
        lodge("submission-1", Applications.family().applicant(person -> person.secretBearer()));
        lodge("submission-2", Applications.singleAdult());
        var lost = rows();
        var sent = mission.depot.sent();
        loseEverything();

        mission.depot.files().stream()
                .sorted(java.util.Comparator.comparing(file -> acceptedAt(file)))
                .forEach(file -> assertThat(reopen(file, false)).isEqualTo(LostCases.Outcome.OPENED));

        assertThat(rows()).isEqualTo(lost);
        assertThat(mission.depot.sent())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(sent)
                .extracting(Consignment::id)
                .doesNotContainAnyElementsOf(sent.stream().map(Consignment::id).toList());
        assertThat(mission.register.timeline(FIRST))
                .extracting(CaseEvent::code)
                .containsExactly(CaseEvent.Code.ACCEPTED, CaseEvent.Code.REBUILT);
    }

    private java.time.Instant acceptedAt(Path file) {
        try {
            return mission.dossiers().open(SealedContents.ofKnown(file)).acceptedAt();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_repeated_submission_gets_the_first_answer_and_another_under_its_id_a_conflict() {
        var first = mission.intake().lodge(BERLIN, submission("submission-1", Applications.family()));
        loseEverything();
        reopen(mission.depot.files().getFirst(), false);

        mission.clock.forward(Duration.ofDays(3));
        assertThat(mission.intake().lodge(BERLIN, submission("submission-1", Applications.family())))
                .isEqualTo(first);
        assertThat(mission.intake().lodge(BERLIN, submission("submission-1", Applications.singleAdult())))
                .isInstanceOf(LodgingOutcome.SubmissionIdReused.class);
    }

    @Test
    void a_decided_case_leaves_nothing_to_deliver() {
        lodge("submission-1", Applications.family());
        loseEverything();
        assertThat(reopen(mission.depot.files().getFirst(), true)).isEqualTo(LostCases.Outcome.OPENED);
        assertThat(mission.depot.sent()).isEmpty();
    }

    @Test
    void a_case_that_is_there_stays_as_it_is() {
        lodge("submission-1", Applications.family());
        var before = rows();
        assertThat(reopen(mission.depot.files().getFirst(), false)).isEqualTo(LostCases.Outcome.THERE);
        assertThat(rows()).isEqualTo(before);
        assertThat(mission.depot.sent()).hasSize(1);
        assertThat(mission.register.timeline(FIRST)).hasSize(1);
    }

    @Test
    void a_dossier_whose_submission_was_answered_with_another_case_opens_none() {
        lodge("submission-1", Applications.family());
        var orphan = mission.depot.files().getFirst();
        lose("consignment", "case_event", "mission_case");
        lodge("submission-1", Applications.family());
        var before = rows();

        assertThat(reopen(orphan, false)).isEqualTo(LostCases.Outcome.SUBMISSION_ANSWERED);
        assertThat(rows()).isEqualTo(before);
        assertThat(mission.depot.sent()).hasSize(1);
    }

    @Test
    void another_dossier_under_the_number_of_a_case_opens_none() {
        lodge("submission-1", Applications.family());
        var older = mission.depot.files().getFirst();
        loseEverything();
        lodge("submission-2", Applications.family());

        assertThat(reopen(older, false)).isEqualTo(LostCases.Outcome.NUMBER_TAKEN);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void a_dossier_that_does_not_tell_its_submission_is_opened_under_an_id_of_its_number() throws Exception {
        lodge("submission-1", Applications.family());
        var contents = SealedContents.ofKnown(mission.depot.files().getFirst());
        var telling = mission.dossiers().open(contents);
        var silent = new Dossier(
                telling.caseNumber(),
                Optional.empty(),
                telling.office(),
                telling.acceptedAt(),
                telling.decisionDueOn(),
                telling.edition(),
                telling.registrationsToEstablish(),
                telling.application());
        loseEverything();

        reopen(silent, new SealedDossier(mission.depot.digest(contents), 1, Sha256.of("f".repeat(64))), false);
        assertThat(mission.register.find(FIRST).orElseThrow().submissionId()).hasToString("rebuilt:" + FIRST);
    }

    @Test
    void an_office_that_the_directory_has_no_more_goes_by_its_code() {
        lodge("submission-1", Applications.family());
        loseEverything();
        var dossier = mission.depot.files().getFirst();
        assertThat(mission.reopening(mission.otherDirectory(), () -> reopen(dossier, false)))
                .isEqualTo(LostCases.Outcome.OPENED);
        assertThat(rows().getFirst().get("office_name_en")).isEqualTo(rows().getFirst().get("office"));
    }

    @Test
    void no_number_is_given_twice_and_a_gap_is_left_where_the_counter_itself_was_lost() {
        lodge("submission-1", Applications.family());
        mission.lostCases().passOver(FIRST, 1000);
        lodge("submission-2", Applications.family());
        assertThat(mission.register.find(new CaseNumber("BERLIN-2026-000002"))).isPresent();

        lose("case_counter");
        mission.lostCases().passOver(new CaseNumber("BERLIN-2026-000002"), 1000);
        mission.lostCases().passOver(new CaseNumber("BERLIN-2026-000002"), 1000);
        lodge("submission-3", Applications.family());
        assertThat(mission.register.find(new CaseNumber("BERLIN-2026-001003"))).isPresent();
    }
}
