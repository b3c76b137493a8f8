package kz.consular.gateway.persistence.postgresql;

import java.util.List;
import java.util.Properties;
import kz.consular.gateway.domain.LocalMachine;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;

/**
 * The address of a PostgreSQL server that this node may use: on this machine, or over TLS to the host that is named. Without TLS
 * a third party on the network could change the decisions that officers receive.
 */
public record PostgresAddress(String url) {

    private static final String SETTING = "spring.datasource.url";
    private static final String WANTED = "sslmode=verify-full";

    public PostgresAddress {
        var parsed = parse(url);
        if (hosts(parsed).stream().anyMatch(host -> !LocalMachine.is(host)) && !isVerified(parsed)) {
            throw new IllegalArgumentException(SETTING + " leads to " + name(parsed)
                    + " over a line that someone could listen in on or change. Add " + WANTED
                    + " and sslrootcert=<the file with the server's CA> to it, and no sslfactory.");
        }
    }

    private static Properties parse(String url) {
        var parsed = Driver.parseURL(url, null);
        if (parsed == null) {
            throw new IllegalArgumentException(
                    SETTING + " cannot be read. Write it as jdbc:postgresql://host:5432/database?" + WANTED + ".");
        }
        return parsed;
    }

    private static List<String> hosts(Properties parsed) {
        return List.of(text(PGProperty.PG_HOST, parsed, "localhost").split(","));
    }

    private static boolean isVerified(Properties parsed) {
        try {
            return SslMode.of(parsed) == SslMode.VERIFY_FULL
                    && !PGProperty.SSL_FACTORY.isPresent(parsed)
                    && !PGProperty.SSL_HOSTNAME_VERIFIER.isPresent(parsed);
        } catch (PSQLException e) {
            throw new IllegalArgumentException(
                    SETTING + " has no valid sslmode: " + e.getMessage() + " Set " + WANTED + ".", e);
        }
    }

    /** Host, port and database, and nothing of what else stands in the URL: it may be a password. */
    String name() {
        return name(parse(url));
    }

    private static String name(Properties parsed) {
        return text(PGProperty.PG_HOST, parsed, "localhost") + ":" + text(PGProperty.PG_PORT, parsed, "5432") + "/"
                + text(PGProperty.PG_DBNAME, parsed, "");
    }

    private static String text(PGProperty property, Properties parsed, String otherwise) {
        var value = property.getOrDefault(parsed);
        return value == null ? otherwise : value;
    }

    @Override
    public String toString() {
        return name();
    }
}
