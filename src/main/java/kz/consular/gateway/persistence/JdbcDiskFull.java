package kz.consular.gateway.persistence;

import java.sql.SQLException;

/** The errors by which a database reports a full disk; it has rolled back then. */
public final class JdbcDiskFull {
    /** SQLite result code SQLITE_FULL. */
    private static final int SQLITE_FULL = 13;
    /** PostgreSQL, appendix A: disk_full. */
    private static final String POSTGRESQL_DISK_FULL = "53100";

    private JdbcDiskFull() {}

    public static boolean isSaidBy(Throwable thrown) {
        return thrown instanceof SQLException said
                && (said.getErrorCode() == SQLITE_FULL || POSTGRESQL_DISK_FULL.equals(said.getSQLState()));
    }
}
