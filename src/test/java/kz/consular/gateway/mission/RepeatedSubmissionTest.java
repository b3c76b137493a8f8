package kz.consular.gateway.mission;

import static kz.consular.gateway.mission.lodging.TestMission.BERLIN;
import static kz.consular.gateway.mission.lodging.TestMission.PARIS;
import static kz.consular.gateway.mission.lodging.TestMission.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.application.Content;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.dossier.TestDossiers;
import kz.consular.gateway.mission.lodging.LodgingOutcome;
import kz.consular.gateway.mission.lodging.Submission;
import kz.consular.gateway.mission.lodging.TestMission;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("A repeated submissionId gets the first answer again; with other content, a conflict")
@OnEachDatabase
class RepeatedSubmissionTest {
    private static final int OFFICERS = 50;

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private TestMission mission;

    @BeforeEach
    void open() {
        mission = new TestMission(folder, database);
    }

    @AfterEach
    void close() {
        mission.close();
    }

    /** With a note: a secret bearer. */
    private static Submission first() {
        return submission("submission-1", Applications.family().applicant(person -> person.secretBearer()));
    }

    @Test
    void the_answer_is_the_same_on_a_later_day_and_when_the_directory_names_other_offices() {
        var answer = mission.intake().lodge(BERLIN, first());
        assertThat(((LodgingOutcome.Accepted) answer).notes()).isNotEmpty();
        mission.clock.forward(Duration.ofDays(40));
        assertThat(mission.intake(mission.otherDirectory()).lodge(BERLIN, first()))
                .isEqualTo(answer);
        assertThat(mission.rows("mission_case")).isEqualTo(1);
        assertThat(mission.depot.sent()).hasSize(1);
        assertThat(mission.depot.files()).hasSize(1);
    }

    @Test
    void another_application_under_the_same_id_is_a_conflict_and_nothing_of_it_is_kept() {
        mission.intake().lodge(BERLIN, first());
        assertThat(mission.intake().lodge(BERLIN, submission("submission-1", Applications.family())))
                .isInstanceOf(LodgingOutcome.SubmissionIdReused.class);
        assertThat(mission.rows("mission_case")).isEqualTo(1);
        assertThat(mission.depot.files()).hasSize(1);
    }

    @Test
    void the_same_application_with_one_other_copy_is_a_conflict() {
        var first = first();
        mission.intake().lodge(BERLIN, first);
        var contents = new ArrayList<Content>(first.contents());
        contents.set(2, TestDossiers.content("%PDF-1.7 another scan"));
        assertThat(mission.intake().lodge(BERLIN, new Submission(first.id(), first.application(), contents)))
                .isInstanceOf(LodgingOutcome.SubmissionIdReused.class);
    }

    @Test
    void other_content_under_an_id_that_has_a_case_is_a_conflict_even_where_it_is_inadmissible() {
        mission.intake().lodge(BERLIN, first());
        var incomplete = submission("submission-1", Applications.family().without(DocumentKind.PASSPORT));
        assertThat(mission.intake().lodge(BERLIN, incomplete)).isInstanceOf(LodgingOutcome.SubmissionIdReused.class);
    }

    @Test
    void two_missions_may_use_the_same_id_for_different_applications() {
        var berlin = (LodgingOutcome.Accepted) mission.intake().lodge(BERLIN, first());
        var paris = (LodgingOutcome.Accepted)
                mission.intake().lodge(PARIS, submission("submission-1", Applications.singleAdult()));
        assertThat(berlin.missionCase().number()).hasToString("BERLIN-2026-000001");
        assertThat(paris.missionCase().number()).hasToString("PARIS-2026-000001");
    }

    @Test
    void fifty_officers_who_lodge_the_same_at_once_get_one_case_one_answer_and_one_container() throws Exception {
        var intake = mission.intake();
        var answers = new HashSet<LodgingOutcome>();
        for (var answer : atOnce(() -> intake.lodge(BERLIN, first()))) {
            answers.add(answer.get());
        }
        assertThat(answers).singleElement().isInstanceOf(LodgingOutcome.Accepted.class);
        assertThat(mission.rows("mission_case")).isEqualTo(1);
        assertThat(mission.rows("case_event")).isEqualTo(1);
        assertThat(mission.depot.sent()).hasSize(1);
        assertThat(mission.depot.files())
                .singleElement()
                .satisfies(file -> assertThat(file.getFileName())
                        .hasToString(mission.depot.sent().getFirst().digest() + ".asice"));
    }

    private static List<Future<LodgingOutcome>> atOnce(Callable<LodgingOutcome> lodging) {
        var together = new CountDownLatch(OFFICERS);
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            return Stream.generate(() -> lodging)
                    .limit(OFFICERS)
                    .map(one -> officers.submit(() -> {
                        together.countDown();
                        together.await();
                        return one.call();
                    }))
                    .toList();
        }
    }
}
