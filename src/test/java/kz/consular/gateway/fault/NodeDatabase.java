package kz.consular.gateway.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Reads the database of a node while the node writes it. */
final class NodeDatabase {

    private final String url;
    private final String user;

    /** @param user empty for a database without users */
    NodeDatabase(String url, String user) {
        this.url = url;
        this.user = user;
    }

    static NodeDatabase ofSqlite(Node node) {
        return new NodeDatabase("jdbc:sqlite:" + node.data().resolve("gateway.db") + "?busy_timeout=20000", "");
    }

    record Sent(String id, String caseNumber, String kind, String state, String digest) {}

    record Arrived(String id, String caseNumber, String kind, String digest, String answer) {}

    record MissionCase(String number, String submissionId, String state, String dossier) {}

    record OfficeCase(String number, String dossier, String decision) {}

    record ReceivedDecision(String caseNumber, String digest) {}

    List<Sent> sent() {
        return rows(
                "SELECT id, case_number, kind, state, digest FROM consignment",
                (row, _) -> new Sent(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    List<Arrived> arrived() {
        return rows(
                "SELECT message_id, case_number, kind, digest, answer_kind FROM arrival",
                (row, _) -> new Arrived(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    List<MissionCase> missionCases() {
        return rows(
                "SELECT case_number, submission_id, state, dossier_digest FROM mission_case",
                (row, _) -> new MissionCase(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    List<OfficeCase> officeCases() {
        return rows(
                "SELECT case_number, dossier_digest, COALESCE(decision_digest, '') FROM office_case",
                (row, _) -> new OfficeCase(row.getString(1), row.getString(2), row.getString(3)));
    }

    List<ReceivedDecision> receivedDecisions() {
        return rows(
                "SELECT case_number, container_digest FROM received_decision",
                (row, _) -> new ReceivedDecision(row.getString(1), row.getString(2)));
    }

    /** The cases whose timeline does not have exactly one of each event that happens once. */
    List<String> brokenTimelines() {
        return rows("""
                SELECT c.case_number || ': ' || codes.code || ' ' || (SELECT COUNT(*) FROM case_event e
                    WHERE e.case_number = c.case_number AND e.code = codes.code) || ' times'
                FROM mission_case c, (SELECT 'ACCEPTED' AS code UNION ALL SELECT 'RECEIVED_BY_OFFICE'
                    UNION ALL SELECT 'DECISION_RECEIVED') codes
                WHERE (SELECT COUNT(*) FROM case_event e WHERE e.case_number = c.case_number AND e.code = codes.code) <> 1
                """, (row, _) -> row.getString(1));
    }

    /** The state of the dossier of a case, at the mission. */
    String stateOf(String caseNumber) {
        return sent().stream()
                .filter(one -> one.caseNumber().equals(caseNumber) && one.kind().equals("DOSSIER"))
                .map(Sent::state)
                .collect(Collectors.joining(", "));
    }

    /** The digests of all containers to which a row refers. */
    List<String> digests() {
        return rows("""
                SELECT digest FROM consignment
                UNION SELECT digest FROM arrival WHERE answer_kind = 'RECEIPT'
                UNION SELECT dossier_digest FROM mission_case
                UNION SELECT container_digest FROM received_decision
                UNION SELECT dossier_digest FROM office_case
                UNION SELECT decision_digest FROM office_case WHERE decision_digest IS NOT NULL
                """, (row, _) -> row.getString(1));
    }

    long count(String from) {
        return rows("SELECT COUNT(*) FROM " + from, (row, _) -> row.getLong(1)).getFirst();
    }

    private <T> List<T> rows(String sql, RowMapper<T> mapper) {
        return JdbcClient.create(new DriverManagerDataSource(url, user, ""))
                .sql(sql)
                .query(mapper)
                .list();
    }

    /** Holds the only write lock of SQLite, so that the node cannot commit, until it is closed. */
    WriteLock lock() throws SQLException {
        var connection = DriverManager.getConnection(url);
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
        }
        return new WriteLock(connection);
    }

    record WriteLock(Connection connection) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
