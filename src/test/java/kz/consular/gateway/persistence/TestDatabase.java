package kz.consular.gateway.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.consular.gateway.fault.PostgresProcess;
import kz.consular.gateway.node.folder.DataFolder;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.FileSystemUtils;

/**
 * The databases on which every statement has to hold. A test's folder has one database, however often a node starts on it: a
 * copy of one whose tables were made once for all tests of this process.
 */
public enum TestDatabase {
    SQLITE {
        @Override
        public Map<String, String> settings(Path folder) {
            var file = new DataFolder(folder).database();
            if (!Files.exists(file)) {
                try {
                    Files.createDirectories(folder);
                    Files.write(file, SqliteTemplate.FILE);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return Map.of();
        }
    },
    POSTGRESQL {
        @Override
        public Map<String, String> settings(Path folder) {
            var server = PostgresProcess.shared();
            return Map.of(
                    "spring.datasource.url",
                    server.url(NAMES.computeIfAbsent(folder.toAbsolutePath(), _ -> copyOfTemplate(server))),
                    "spring.datasource.username",
                    server.user());
        }
    };

    private static final Map<Path, String> NAMES = new ConcurrentHashMap<>();
    private static final String TEMPLATE = "migrated";

    /** What a node has to be set to, to find the tables. */
    public abstract Map<String, String> settings(Path folder);

    /** The database with its tables. */
    public HikariDataSource open(Path folder) {
        return new DatabaseConfiguration().dataSource(properties(folder), new DataFolder(folder));
    }

    /** As a node has them. */
    public JdbcTransactionManager transactions(HikariDataSource database, Path folder) {
        return new DatabaseConfiguration().transactionManager(database, properties(folder));
    }

    private DataSourceProperties properties(Path folder) {
        var properties = new DataSourceProperties();
        properties.setUrl(settings(folder).get("spring.datasource.url"));
        properties.setUsername(settings(folder).get("spring.datasource.username"));
        return properties;
    }

    private static String copyOfTemplate(PostgresProcess server) {
        if (NAMES.isEmpty()) {
            server.administer("CREATE DATABASE " + TEMPLATE);
            Flyway.configure()
                    .dataSource(server.url(TEMPLATE), server.user(), null)
                    .locations(DatabaseMake.POSTGRESQL.tables())
                    .load()
                    .migrate();
        }
        var name = "test_" + NAMES.size();
        server.administer("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return name;
    }

    private static final class SqliteTemplate {
        private static final byte[] FILE = make();

        private static byte[] make() {
            try {
                var folder = Files.createTempDirectory("migrated");
                try {
                    var file = new DataFolder(folder).database();
                    Flyway.configure()
                            .dataSource("jdbc:sqlite:" + file, null, null)
                            .locations(DatabaseMake.SQLITE.tables())
                            .load()
                            .migrate();
                    return Files.readAllBytes(file);
                } finally {
                    FileSystemUtils.deleteRecursively(folder);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
