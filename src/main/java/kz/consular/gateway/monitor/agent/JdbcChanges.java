package kz.consular.gateway.monitor.agent;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is still to be told, as the database noted it. */
final class JdbcChanges {
    private final JdbcClient jdbc;

    JdbcChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest ones. */
    List<Change> next(int most) {
        return jdbc.sql("SELECT seq, subject, subject_id FROM report_change ORDER BY seq LIMIT :most")
                .param("most", most)
                .query((row, _) -> new Change(
                        row.getLong("seq"),
                        Change.Subject.valueOf(row.getString("subject")),
                        row.getString("subject_id")))
                .list();
    }

    /**
     * The version for what is looked up from now on, higher than all that were given before. It follows the clock, and so do those
     * given before a database was put back from a backup, which itself knows nothing of them.
     */
    long nextVersion(Instant now) {
        return jdbc.sql("""
                UPDATE report_version
                SET version = CASE WHEN version < :now THEN :now ELSE version + 1 END
                RETURNING version
                """).param("now", now.toEpochMilli()).query(Long.class).single();
    }

    /** One by one of those that were seen: another node's transaction may still bring one with a lower number. */
    void told(List<Change> changes) {
        jdbc.sql("DELETE FROM report_change WHERE seq IN (:seqs)")
                .param("seqs", changes.stream().map(Change::seq).toList())
                .update();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM report_change").query(Long.class).single();
    }
}
