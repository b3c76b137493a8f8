package kz.consular.gateway.office.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.storage.ContainerReferences;
import kz.consular.gateway.storage.JdbcReferences;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of office cases. A node of any role reads them, because its database may serve nodes of other roles. */
@SharedComponent
public final class JdbcOfficeCases implements ContainerReferences {
    private static final String SELECT =
            "SELECT case_number, office, dossier_digest, received_at, decision_due_on, decided_at, refusal_code,"
                    + " decision_given_up_at, revision FROM office_case";

    private final JdbcClient jdbc;
    private final ContainerReferences dossiers;
    private final ContainerReferences decisions;

    JdbcOfficeCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.dossiers = new JdbcReferences(jdbc, "office_case", "dossier_digest");
        this.decisions = new JdbcReferences(jdbc, "office_case", "decision_digest");
    }

    void add(OfficeCase added) {
        jdbc.sql("""
                INSERT INTO office_case (case_number, office, dossier_digest, received_at, decision_due_on)
                VALUES (:number, :office, :digest, :received, :due)
                """)
                .param("number", added.number().value())
                .param("office", added.office().value())
                .param("digest", added.dossierDigest().hex())
                .param("received", Timestamp.from(added.receivedAt()))
                .param("due", added.decisionDueOn().toString())
                .update();
    }

    public Optional<OfficeCase> find(CaseNumber number) {
        return jdbc.sql(SELECT + " WHERE case_number = :number")
                .param("number", number.value())
                .query((row, _) -> officeCase(row))
                .optional();
    }

    public List<OfficeCase> list(OfficeCode office, boolean openOnly, Optional<CaseNumber> after, int limit) {
        return jdbc.sql(SELECT + " WHERE office = :office"
                        + (openOnly ? " AND decided_at IS NULL" : "")
                        + (after.isPresent()
                                ? " AND id > (SELECT id FROM office_case WHERE case_number = :after"
                                        + " AND office = :office)"
                                : "")
                        + " ORDER BY id LIMIT :limit")
                .param("office", office.value())
                .param("after", after.map(CaseNumber::value).orElse(null))
                .param("limit", limit)
                .query((row, _) -> officeCase(row))
                .list();
    }

    /**
     * Counts a request or an answer as a revision, and blocks a decision until the transaction ends.
     *
     * @return false, with nothing written, when the case is decided
     */
    boolean revise(CaseNumber number) {
        return jdbc.sql("""
                UPDATE office_case SET revision = revision + 1 WHERE case_number = :number AND decided_at IS NULL
                """).param("number", number.value()).update() == 1;
    }

    /** @return false, with nothing written, when the case was decided or revised meanwhile */
    public boolean decide(OfficeCase seen, Sha256 decision, Instant at) {
        return jdbc.sql("""
                UPDATE office_case SET decided_at = :at, decision_digest = :digest, refusal_code = NULL,
                    decision_given_up_at = NULL
                WHERE case_number = :number AND decided_at IS NULL AND revision = :revision
                """)
                        .param("at", Timestamp.from(at))
                        .param("digest", decision.hex())
                        .param("number", seen.number().value())
                        .param("revision", seen.revision())
                        .update()
                == 1;
    }

    /**
     * Opens a case again whose decision the mission refused.
     *
     * @return false, with nothing written, when this is not the decision of record
     */
    boolean reopen(CaseNumber number, Sha256 refused, String code) {
        return jdbc.sql("""
                UPDATE office_case SET decided_at = NULL, decision_digest = NULL, refusal_code = :code, decision_given_up_at = NULL,
                    revision = revision + 1
                WHERE case_number = :number AND decision_digest = :digest
                """)
                        .param("code", code)
                        .param("number", number.value())
                        .param("digest", refused.hex())
                        .update()
                == 1;
    }

    /** Records when the delivery of the decision of record was given up; empty when it is under way again. */
    void decisionGivenUp(CaseNumber number, Sha256 decision, Optional<Instant> at) {
        jdbc.sql("""
                UPDATE office_case SET decision_given_up_at = :at
                WHERE case_number = :number AND decision_digest = :digest
                """)
                .param("at", at.map(Timestamp::from).orElse(null))
                .param("number", number.value())
                .param("digest", decision.hex())
                .update();
    }

    /** The container of the decision; empty while the case is open. */
    public Optional<Sha256> decision(CaseNumber number) {
        return jdbc.sql("SELECT decision_digest FROM office_case WHERE case_number = :number")
                .param("number", number.value())
                .query((row, _) -> Optional.ofNullable(row.getString("decision_digest")))
                .optional()
                .flatMap(digest -> digest.map(Sha256::new));
    }

    @Override
    public Set<Sha256> among(Collection<Sha256> digests) {
        var referred = new HashSet<>(dossiers.among(digests));
        referred.addAll(decisions.among(digests));
        return referred;
    }

    private static OfficeCase officeCase(ResultSet row) throws SQLException {
        return new OfficeCase(
                new CaseNumber(row.getString("case_number")),
                new OfficeCode(row.getString("office")),
                new Sha256(row.getString("dossier_digest")),
                row.getTimestamp("received_at").toInstant(),
                LocalDate.parse(row.getString("decision_due_on")),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("refusal_code")),
                Optional.ofNullable(row.getTimestamp("decision_given_up_at")).map(Timestamp::toInstant),
                row.getLong("revision"));
    }
}
