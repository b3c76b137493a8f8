package kz.consular.gateway.monitor.alerts;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What channels were told of long ago that nobody has set any more; of all others the bell takes its rows away itself. */
public final class JdbcOldAlarms {
    private final JdbcClient jdbc;

    public JdbcOldAlarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Staff hear each day of what is still wrong, so that nothing told before then is. @return how many were removed */
    public int forget(Instant before) {
        return jdbc.sql("DELETE FROM monitor_alarm WHERE coalesce(notified_at, since) < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
