package kz.consular.gateway.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kz.consular.wire.mission.Accepted;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("The audit after the faults")
class AuditTest {
    @TempDir
    Path folder;

    private final Promises promises = new Promises();

    @BeforeEach
    void one_case_is_accepted_and_decided() {
        for (var end : new String[] {"mission", "office"}) {
            Flyway.configure()
                    .dataSource(url(end), "", "")
                    .locations("classpath:db/migration/sqlite")
                    .load()
                    .migrate();
        }
        promises.accepted("submission", accepted("BERLIN-2026-000001", "dossier"));
        mission(caseRow("BERLIN-2026-000001", "submission", "DECIDED"));
        mission("INSERT INTO case_event (case_number, at, code) VALUES ('BERLIN-2026-000001', 0, 'ACCEPTED'),"
                + " ('BERLIN-2026-000001', 0, 'RECEIVED_BY_OFFICE'), ('BERLIN-2026-000001', 0, 'DECISION_RECEIVED')");
        mission(sent("1", "DOSSIER", "dossier"));
        office(arrived("1", "DOSSIER", "dossier"));
        office("INSERT INTO office_case (case_number, office, dossier_digest, received_at, decision_due_on,"
                + " decision_digest) VALUES ('BERLIN-2026-000001', 'o', 'dossier', 0, 'd', 'decision')");
        office(sent("2", "DECISION", "decision"));
        mission(arrived("2", "DECISION", "decision"));
        mission("INSERT INTO received_decision (case_number, container_digest, container_size, received_at)"
                + " VALUES ('BERLIN-2026-000001', 'decision', 1, 0)");
    }

    @Test
    void finds_nothing_where_all_is_well() {
        assertThat(audit()).isEqualTo(new Audit(1, 1, Set.of(), Set.of(), List.of()));
        assertThat(audit().clean()).isTrue();
    }

    @Test
    void misses_a_case_that_an_officer_was_promised() {
        promises.accepted("another", accepted("BERLIN-2026-000002", "dossier"));
        assertThat(audit().lost()).containsExactly("BERLIN-2026-000002");
        assertThat(audit().other()).singleElement().asString().contains("Submission another");
    }

    @Test
    void misses_a_case_that_is_not_decided() {
        mission("UPDATE mission_case SET state = 'UNDER_CONSIDERATION'");
        assertThat(audit().lost()).containsExactly("BERLIN-2026-000001");
    }

    @Test
    void misses_a_case_of_which_the_office_knows_nothing() {
        office("DELETE FROM office_case");
        assertThat(audit().lost()).containsExactly("BERLIN-2026-000001");
    }

    @Test
    void misses_a_decision_that_is_another_at_the_mission() {
        mission("UPDATE received_decision SET container_digest = 'another'");
        assertThat(audit().lost()).containsExactly("BERLIN-2026-000001");
    }

    /** The schema forbids this state today. */
    @Test
    void sees_a_submission_with_two_cases() {
        mission("ALTER TABLE mission_case RENAME TO original");
        mission(
                "CREATE VIEW mission_case AS SELECT id, case_number, mission, submission_id, fingerprint, state, office,"
                        + " office_name_kk, office_name_ru, office_name_en, accepted_at, decision_due_on, dossier_digest,"
                        + " dossier_size FROM original"
                        + " UNION ALL SELECT id, 'BERLIN-2026-000002', mission, submission_id, fingerprint, state, office,"
                        + " office_name_kk, office_name_ru, office_name_en, accepted_at, decision_due_on, dossier_digest,"
                        + " dossier_size FROM original");
        assertThat(audit().doubled()).containsExactly("submission");
    }

    @Test
    void sees_a_case_that_is_sent_or_decided_twice() {
        mission(sent("3", "DOSSIER", "dossier"));
        assertThat(audit().doubled()).containsExactly("BERLIN-2026-000001");
        assertThat(audit().other()).singleElement().asString().contains("id=3", "came in: null");
    }

    @Test
    void sees_an_event_that_happened_twice_or_never() {
        mission("UPDATE case_event SET code = 'DECISION_RECEIVED' WHERE code = 'ACCEPTED'");
        assertThat(audit().other())
                .containsExactlyInAnyOrder(
                        "BERLIN-2026-000001: ACCEPTED 0 times", "BERLIN-2026-000001: DECISION_RECEIVED 2 times");
    }

    @Test
    void sees_a_duty_that_has_not_ended_and_a_refusal() {
        mission("UPDATE consignment SET state = 'SENT'");
        office("UPDATE arrival SET answer_kind = 'REFUSAL'");
        assertThat(audit().other()).singleElement().asString().contains("state=SENT", "answer=REFUSAL");
    }

    @Test
    void sees_what_came_from_nowhere() {
        mission("DELETE FROM consignment");
        assertThat(audit().other()).singleElement().asString().contains("Nobody has sent");
    }

    @Test
    void sees_a_repetition_that_was_answered_otherwise_and_a_second_ruling() {
        promises.accepted("submission", accepted("BERLIN-2026-000002", "dossier"));
        promises.ruled("BERLIN-2026-000001", true);
        promises.ruled("BERLIN-2026-000001", false);
        assertThat(audit().other()).hasSize(2);
    }

    private Audit audit() {
        return Audit.of(new NodeDatabase(url("mission"), ""), new NodeDatabase(url("office"), ""), promises);
    }

    private String url(String end) {
        return "jdbc:sqlite:" + folder.resolve(end + ".db");
    }

    private void mission(String sql) {
        run("mission", sql);
    }

    private void office(String sql) {
        run("office", sql);
    }

    private void run(String end, String sql) {
        JdbcClient.create(new DriverManagerDataSource(url(end))).sql(sql).update();
    }

    private static Accepted accepted(String caseNumber, String dossier) {
        var accepted = new Accepted();
        accepted.setCaseNumber(caseNumber);
        accepted.setDossierDigest(dossier);
        return accepted;
    }

    private static String caseRow(String number, String submission, String state) {
        return "INSERT INTO mission_case (case_number, mission, submission_id, fingerprint, state, office, office_name_kk,"
                + " office_name_ru, office_name_en, accepted_at, decision_due_on, dossier_digest, dossier_size) VALUES ('"
                + number + "', 'BERLIN', '" + submission + "', 'f', '" + state
                + "', 'o', 'k', 'r', 'e', 0, 'd', 'dossier', 1)";
    }

    private static String sent(String id, String kind, String digest) {
        return "INSERT INTO consignment (id, case_number, kind, sender, recipient, digest, size, created_at, state, round,"
                + " failures, due_at) VALUES ('" + id + "', 'BERLIN-2026-000001', '" + kind + "', 's', 'r', '" + digest
                + "', 1, 0, 'RECEIPTED', 1, 0, 0)";
    }

    private static String arrived(String id, String kind, String digest) {
        return "INSERT INTO arrival (message_id, case_number, kind, sender, recipient, digest, received_at, answer_kind,"
                + " answer) VALUES ('" + id + "', 'BERLIN-2026-000001', '" + kind + "', 's', 'r', '" + digest
                + "', 0, 'RECEIPT', x'00')";
    }
}
