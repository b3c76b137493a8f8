package kz.consular.gateway.mission.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.SubmissionId;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.storage.ContainerReferences;
import kz.consular.gateway.storage.JdbcReferences;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the register. A node of any role reads them, because its database may serve nodes of other roles. */
@SharedComponent
final class JdbcCases implements CaseRegister, ContainerReferences {

    private static final String COLUMNS =
            "case_number, submission_id, state, office, accepted_at, decision_due_on, dossier_digest, dossier_size";

    private final JdbcClient jdbc;
    private final ContainerReferences dossiers;

    JdbcCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.dossiers = new JdbcReferences(jdbc, "mission_case", "dossier_digest");
    }

    long nextNumber(MissionCode mission, int year) {
        return jdbc.sql("""
                INSERT INTO case_sequence (mission, year, last) VALUES (:mission, :year, 1)
                ON CONFLICT (mission, year) DO UPDATE SET last = case_sequence.last + 1
                RETURNING last
                """)
                .param("mission", mission.value())
                .param("year", year)
                .query(Long.class)
                .single();
    }

    long lastNumber(MissionCode mission, int year) {
        return jdbc.sql("SELECT last FROM case_sequence WHERE mission = :mission AND year = :year")
                .param("mission", mission.value())
                .param("year", year)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void skipTo(MissionCode mission, int year, long last) {
        jdbc.sql("""
                INSERT INTO case_sequence (mission, year, last) VALUES (:mission, :year, :last)
                ON CONFLICT (mission, year) DO UPDATE SET last = :last WHERE case_sequence.last < :last
                """)
                .param("mission", mission.value())
                .param("year", year)
                .param("last", last)
                .update();
    }

    /** @return false when the mission has a case under this submissionId already */
    boolean add(RecordedSubmission submission) {
        var added = submission.missionCase();
        return jdbc.sql("""
                INSERT INTO mission_case (case_number, mission, submission_id, fingerprint, state, office,
                    office_name_kk, office_name_ru, office_name_en, accepted_at, decision_due_on, dossier_digest,
                    dossier_size)
                VALUES (:number, :mission, :submission, :fingerprint, :state, :office, :kk, :ru, :en, :accepted, :due,
                    :digest, :size)
                ON CONFLICT (mission, submission_id) DO NOTHING
                """)
                        .param("number", added.number().value())
                        .param("mission", added.mission().value())
                        .param("submission", added.submissionId().value())
                        .param("fingerprint", submission.fingerprint().hex())
                        .param("state", added.state().name())
                        .param("office", added.office().value())
                        .param("kk", submission.officeName().kk())
                        .param("ru", submission.officeName().ru())
                        .param("en", submission.officeName().en())
                        .param("accepted", Timestamp.from(added.acceptedAt()))
                        .param("due", added.decisionDueOn().toString())
                        .param("digest", added.dossierDigest().hex())
                        .param("size", added.dossierSize())
                        .update()
                == 1;
    }

    Optional<RecordedSubmission> findSubmission(MissionCode mission, SubmissionId id) {
        return jdbc.sql("SELECT * FROM mission_case WHERE mission = :mission AND submission_id = :id")
                .param("mission", mission.value())
                .param("id", id.value())
                .query((row, _) -> recordedSubmission(row))
                .optional();
    }

    @Override
    public Optional<MissionCase> find(CaseNumber number) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM mission_case WHERE case_number = :number")
                .param("number", number.value())
                .query((row, _) -> missionCase(row))
                .optional();
    }

    @Override
    public CasePage list(MissionCode mission, Optional<CaseState> state, Optional<CaseNumber> after, int limit) {
        var found = jdbc.sql("SELECT " + COLUMNS + " FROM mission_case WHERE mission = :mission"
                        + (state.isPresent() ? " AND state = :state" : "")
                        + (after.isPresent()
                                ? " AND id < (SELECT id FROM mission_case WHERE case_number = :after"
                                        + " AND mission = :mission)"
                                : "")
                        + " ORDER BY id DESC LIMIT :limit")
                .param("mission", mission.value())
                .param("state", state.map(CaseState::name).orElse(null))
                .param("after", after.map(CaseNumber::value).orElse(null))
                .param("limit", limit + 1)
                .query((row, _) -> missionCase(row))
                .list();
        return new CasePage(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }

    /** @return whether the case was in one of the states that lead to the new one */
    boolean move(CaseNumber number, List<CaseState> from, CaseState to) {
        return jdbc.sql("UPDATE mission_case SET state = :to WHERE case_number = :number AND state IN (:from)")
                        .param("to", to.name())
                        .param("number", number.value())
                        .param("from", from.stream().map(CaseState::name).toList())
                        .update()
                == 1;
    }

    void addEvent(CaseNumber number, CaseEvent event) {
        jdbc.sql("INSERT INTO case_event (case_number, at, code, remark) VALUES (:number, :at, :code, :remark)")
                .param("number", number.value())
                .param("at", Timestamp.from(event.at()))
                .param("code", event.code().name())
                .param("remark", event.remark().orElse(null))
                .update();
    }

    @Override
    public List<CaseEvent> timeline(CaseNumber number) {
        return jdbc.sql("SELECT at, code, remark FROM case_event WHERE case_number = :number ORDER BY id")
                .param("number", number.value())
                .query((row, _) -> new CaseEvent(
                        instant(row, "at"),
                        CaseEvent.Code.valueOf(row.getString("code")),
                        Optional.ofNullable(row.getString("remark"))))
                .list();
    }

    @Override
    public Set<Sha256> among(Collection<Sha256> digests) {
        return dossiers.among(digests);
    }

    private static RecordedSubmission recordedSubmission(ResultSet row) throws SQLException {
        return new RecordedSubmission(
                missionCase(row),
                new LocalizedText(
                        row.getString("office_name_kk"),
                        row.getString("office_name_ru"),
                        row.getString("office_name_en")),
                new Sha256(row.getString("fingerprint")));
    }

    private static MissionCase missionCase(ResultSet row) throws SQLException {
        return new MissionCase(
                new CaseNumber(row.getString("case_number")),
                new SubmissionId(row.getString("submission_id")),
                CaseState.valueOf(row.getString("state")),
                new OfficeCode(row.getString("office")),
                instant(row, "accepted_at"),
                LocalDate.parse(row.getString("decision_due_on")),
                new Sha256(row.getString("dossier_digest")),
                row.getLong("dossier_size"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
