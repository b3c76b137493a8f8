package kz.consular.gateway.monitor.agent;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes that a trigger of the database recorded and that are not reported yet. */
@Component
final class JdbcChanges {
    private final JdbcClient jdbc;

    JdbcChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change to report. @param seq orders the changes; not used twice, unless the database is restored from a backup */
    record Change(long seq, Subject subject, String id) {}

    /** The kinds of subject of a change. */
    enum Subject {
        CONSIGNMENT,
        OFFICE_CASE
    }

    /** The oldest changes. */
    List<Change> next(int most) {
        return jdbc.sql("SELECT seq, subject, subject_id FROM report_change ORDER BY seq LIMIT :most")
                .param("most", most)
                .query((row, _) -> new Change(
                        row.getLong("seq"), Subject.valueOf(row.getString("subject")), row.getString("subject_id")))
                .list();
    }

    /**
     * The version for lines that are read from now on, higher than all former versions. Versions follow the clock, so that they are
     * also higher than versions that a restored backup does not know.
     */
    long nextVersion(Instant now) {
        return jdbc.sql("""
                UPDATE report_version
                SET version = CASE WHEN version < :now THEN :now ELSE version + 1 END
                RETURNING version
                """).param("now", now.toEpochMilli()).query(Long.class).single();
    }

    /** Removes these changes only: the transaction of another node may still add one with a lower number. */
    void reported(List<Change> changes) {
        jdbc.sql("DELETE FROM report_change WHERE seq IN (:seqs)")
                .param("seqs", changes.stream().map(Change::seq).toList())
                .update();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM report_change").query(Long.class).single();
    }
}
