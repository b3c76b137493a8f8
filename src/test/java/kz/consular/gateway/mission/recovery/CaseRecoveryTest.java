package kz.consular.gateway.mission.recovery;

import static java.util.Comparator.comparing;
import static kz.consular.gateway.mission.lodging.TestMission.BERLIN;
import static kz.consular.gateway.mission.lodging.TestMission.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.dossier.SealedDossier;
import kz.consular.gateway.dossier.UnreadableXml;
import kz.consular.gateway.mission.cases.CaseEvent;
import kz.consular.gateway.mission.lodging.LodgingOutcome;
import kz.consular.gateway.mission.lodging.TestMission;
import kz.consular.gateway.signature.asic.SealedContents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A case whose rows were lost is opened again from its sealed dossier")
class CaseRecoveryTest {
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

    private List<Map<String, @Nullable Object>> rows() {
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
        lose("consignment", "case_event", "mission_case", "case_sequence");
    }

    private CaseRecovery recovery() {
        return mission.recovery(TestMission.standardDirectory());
    }

    private SealedContents contents(Path file) {
        try {
            return SealedContents.ofKnown(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dossier dossier(Path file) {
        try {
            return mission.dossiers().open(contents(file));
        } catch (IOException | UnreadableXml e) {
            throw new AssertionError(e);
        }
    }

    private SealedDossier sealed(Path file) {
        try {
            var digest = Sha256.of(file.getFileName().toString().replace(".asice", ""));
            var fingerprint = mission.dossiers().fingerprint(dossier(file), contents(file));
            return new SealedDossier(digest, Files.size(file), fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CaseRecovery.Outcome reopen(Path file) {
        return recovery().open(dossier(file), sealed(file), false);
    }

    /** The dossiers in the order of their acceptance. */
    private List<Path> files() {
        return mission.depot.files().stream()
                .sorted(comparing(file -> dossier(file).acceptedAt()))
                .toList();
    }

    @Test
    void its_row_equals_the_lost_one_and_its_dossier_is_to_be_sent() {
        lodge("submission-1", Applications.family().applicant(person -> person.secretBearer()));
        lodge("submission-2", Applications.singleAdult());
        var lost = rows();
        var sent = mission.depot.sent();
        loseEverything();

        files().forEach(file -> assertThat(reopen(file)).isEqualTo(CaseRecovery.Outcome.OPENED));

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

    @Test
    void a_repeated_submission_gets_the_first_answer_and_another_under_its_id_a_conflict() {
        var first = mission.intake().lodge(BERLIN, submission("submission-1", Applications.family()));
        loseEverything();
        reopen(files().getFirst());

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
        var file = files().getFirst();
        assertThat(recovery().open(dossier(file), sealed(file), true)).isEqualTo(CaseRecovery.Outcome.OPENED);
        assertThat(mission.depot.sent()).isEmpty();
    }

    @Test
    void a_recorded_case_stays_as_it_is() {
        lodge("submission-1", Applications.family());
        var before = rows();
        assertThat(reopen(files().getFirst())).isEqualTo(CaseRecovery.Outcome.THERE);
        assertThat(rows()).isEqualTo(before);
        assertThat(mission.depot.sent()).hasSize(1);
        assertThat(mission.register.timeline(FIRST)).hasSize(1);
    }

    @Test
    void a_dossier_whose_submission_was_answered_with_another_case_opens_none() {
        lodge("submission-1", Applications.family());
        var orphan = files().getFirst();
        lose("consignment", "case_event", "mission_case");
        lodge("submission-1", Applications.family());
        var before = rows();

        assertThat(reopen(orphan)).isEqualTo(CaseRecovery.Outcome.SUBMISSION_ANSWERED);
        assertThat(rows()).isEqualTo(before);
        assertThat(mission.depot.sent()).hasSize(1);
    }

    @Test
    void another_dossier_under_the_number_of_a_case_opens_none() {
        lodge("submission-1", Applications.family());
        var older = files().getFirst();
        loseEverything();
        lodge("submission-2", Applications.family());

        assertThat(reopen(older)).isEqualTo(CaseRecovery.Outcome.NUMBER_TAKEN);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void a_dossier_without_a_submission_id_is_opened_under_an_id_of_its_number() {
        lodge("submission-1", Applications.family());
        var telling = dossier(files().getFirst());
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

        recovery().open(silent, sealed(files().getFirst()), false);
        assertThat(mission.register.find(FIRST).orElseThrow().submissionId()).hasToString("rebuilt:" + FIRST);
    }

    @Test
    void an_office_that_is_no_longer_in_the_directory_is_named_by_its_code() {
        lodge("submission-1", Applications.family());
        loseEverything();
        var file = files().getFirst();
        assertThat(mission.recovery(mission.otherDirectory()).open(dossier(file), sealed(file), false))
                .isEqualTo(CaseRecovery.Outcome.OPENED);
        assertThat(rows().getFirst().get("office_name_en"))
                .isEqualTo(rows().getFirst().get("office"));
    }

    @Test
    void no_number_is_given_twice_and_a_gap_is_left_where_the_counter_itself_was_lost() {
        lodge("submission-1", Applications.family());
        recovery().skipTo(FIRST, 1000);
        lodge("submission-2", Applications.family());
        assertThat(mission.register.find(new CaseNumber("BERLIN-2026-000002"))).isPresent();

        lose("case_sequence");
        recovery().skipTo(new CaseNumber("BERLIN-2026-000002"), 1000);
        recovery().skipTo(new CaseNumber("BERLIN-2026-000002"), 1000);
        lodge("submission-3", Applications.family());
        assertThat(mission.register.find(new CaseNumber("BERLIN-2026-001003"))).isPresent();
    }
}
