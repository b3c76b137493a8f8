package kz.consular.gateway.persistence;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** The supported databases, and the SQL in which they differ. */
public enum DatabaseMake {
    SQLITE,
    POSTGRESQL;

    /** @param url {@code spring.datasource.url}; without it the database is a SQLite file in the data folder */
    public static DatabaseMake of(@Nullable String url) {
        if (!StringUtils.hasText(url) || url.startsWith("jdbc:sqlite:")) {
            return SQLITE;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException(
                "spring.datasource.url names a database that this version has no tables"
                        + " for. Set it to a jdbc:postgresql: or jdbc:sqlite: URL, or leave it out for a SQLite in gateway.data.");
    }

    /** The end of a query that locks its rows in its order. SQLite needs none: it has one writer at a time. */
    public String forUpdate() {
        return switch (this) {
            case SQLITE -> "";
            case POSTGRESQL -> "FOR UPDATE";
        };
    }

    /** The same, for the rows only that no other transaction has locked. */
    public String forUpdateSkipLocked() {
        return switch (this) {
            case SQLITE -> "";
            case POSTGRESQL -> "FOR UPDATE SKIP LOCKED";
        };
    }

    /** Where Flyway finds the migration. */
    public String tables() {
        return switch (this) {
            case SQLITE -> "classpath:db/migration/sqlite";
            case POSTGRESQL -> "classpath:db/migration/postgresql";
        };
    }
}
