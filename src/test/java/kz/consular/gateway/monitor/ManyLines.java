package kz.consular.gateway.monitor;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reports of a year on 200 routes for SQLite: one consignment of twenty is open, and all of today are receipted. */
public final class ManyLines {

    private ManyLines() {}

    public static void fill(JdbcClient jdbc, int many, Instant now) {
        jdbc.sql("""
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :many)
                INSERT INTO monitor_consignment (id, version, node, case_number, kind, sender, recipient, state, round,
                    created_at, sent_at, ended_at, report)
                SELECT printf('%08x-0000-4000-8000-000000000000', i), i, 'one', printf('BERLIN-2026-%06d', i / 2),
                    CASE i % 2 WHEN 0 THEN 'DOSSIER' ELSE 'DECISION' END, 'mission.M' || (i % 20), 'office.7111100' || (i % 10),
                    CASE WHEN i % 20 = 7 THEN 'WAITING' WHEN i % 5000 = 1 THEN 'REFUSED' ELSE 'RECEIPTED' END, 1,
                    :now - (:many - i) * 315000, :now - (:many - i) * 315000, CASE WHEN i % 20 = 7 THEN NULL ELSE :now - (:many - i) * 315000 END,
                    :report
                FROM n
                """)
                .param("many", many)
                .param("now", now.toEpochMilli())
                .param("report", JsonMapper.shared().writeValueAsString(TestLines.waiting(now)))
                .update();
        jdbc.sql("""
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :many)
                INSERT INTO monitor_case (case_number, version, node, office, received_at, due_on, decided_at)
                SELECT printf('BERLIN-2026-%06d', i), i, 'one', '7111100' || (i % 10), :now, '2026-04-01',
                    CASE WHEN i % 20 = 7 THEN NULL ELSE :now END
                FROM n
                """).param("many", many).param("now", now.toEpochMilli()).update();
        jdbc.sql("ANALYZE").update();
    }
}
