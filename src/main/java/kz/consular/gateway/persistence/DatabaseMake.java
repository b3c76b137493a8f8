package kz.consular.gateway.persistence;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** The makes of database that there are tables for. */
public enum DatabaseMake {
    SQLITE,
    POSTGRESQL;

    /** @param url {@code spring.datasource.url}; absent, it is a SQLite in the data folder */
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

    /** Ends a query whose rows are to be locked in its order. SQLite has one writer at a time. */
    public String locking() {
        return switch (this) {
            case SQLITE -> "";
            case POSTGRESQL -> "FOR UPDATE";
        };
    }

    /** The same, for those rows only that nobody else has locked. */
    public String lockingWhatIsFree() {
        return switch (this) {
            case SQLITE -> "";
            case POSTGRESQL -> "FOR UPDATE SKIP LOCKED";
        };
    }

    /** Where Flyway finds its tables. */
    public String tables() {
        return switch (this) {
            case SQLITE -> "classpath:db/migration/sqlite";
            case POSTGRESQL -> "classpath:db/migration/postgresql";
        };
    }
}
