package kz.consular.gateway.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import kz.consular.gateway.node.folder.DataFolder;
import kz.consular.gateway.node.roles.ForCommands;
import kz.consular.gateway.persistence.postgresql.JdbcPostgres;
import kz.consular.gateway.persistence.postgresql.PostgresAddress;
import kz.consular.gateway.persistence.sqlite.JdbcSqliteConnections;
import kz.consular.gateway.persistence.sqlite.JdbcSqliteTemplate;
import kz.consular.gateway.persistence.sqlite.JdbcSqliteTransactions;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.StringUtils;

/** The database of a node: SQLite in the data folder, unless {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
@ForCommands
@EnableConfigurationProperties({DataFolder.class, DataSourceProperties.class})
public class DatabaseConfiguration {

    /**
     * Every commit is forced to disk. A transaction takes the right to write when it begins: one that begins as a reader
     * fails when another has written meanwhile. The driver would query the key after every insertion and leave the query open.
     */
    private static final String SQLITE = "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&foreign_keys=true"
            + "&transaction_mode=IMMEDIATE&jdbc.get_generated_keys=false";

    /** For reading; one more connection writes. */
    private static final int SQLITE_CONNECTIONS = 3;

    @Bean
    DatabaseMake databaseMake(DataSourceProperties properties) {
        return DatabaseMake.of(properties.getUrl());
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    public HikariDataSource dataSource(DataSourceProperties properties, DataFolder data) {
        return switch (DatabaseMake.of(properties.getUrl())) {
            case SQLITE -> sqlite(properties, data);
            case POSTGRESQL -> postgres(properties);
        };
    }

    private static HikariDataSource sqlite(DataSourceProperties properties, DataFolder data) {
        if (StringUtils.hasText(properties.getUrl())) {
            return properties
                    .initializeDataSourceBuilder()
                    .type(HikariDataSource.class)
                    .build();
        }
        try {
            Files.createDirectories(data.data());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot make the folder " + data.data() + ". Give this process the right to, or set gateway.data.",
                    e);
        }
        var sqlite = new HikariDataSource();
        sqlite.setJdbcUrl("jdbc:sqlite:" + data.database() + SQLITE);
        sqlite.setMaximumPoolSize(SQLITE_CONNECTIONS);
        return sqlite;
    }

    private static HikariDataSource postgres(DataSourceProperties properties) {
        var address = new PostgresAddress(properties.determineUrl());
        var postgres = new JdbcPostgres(address, properties.getUsername(), properties.getPassword());
        postgres.requireKeeping();
        return postgres.pool();
    }

    @Bean
    public JdbcTransactionManager transactionManager(HikariDataSource database, DataSourceProperties properties) {
        return switch (DatabaseMake.of(properties.getUrl())) {
            case SQLITE -> new JdbcSqliteTransactions(new JdbcSqliteConnections(database));
            case POSTGRESQL -> new JdbcTransactionManager(database);
        };
    }

    @Bean
    public JdbcTemplate jdbcTemplate(JdbcTransactionManager transactions, HikariDataSource database) {
        return transactions.getDataSource() instanceof JdbcSqliteConnections sqlite
                ? new JdbcSqliteTemplate(sqlite)
                : new JdbcTemplate(database);
    }

    /** On a connection of its own: an index over a large table may take longer than the timeouts of the pool. */
    @Bean
    FlywayConfigurationCustomizer tables(DataSourceProperties properties) {
        var make = DatabaseMake.of(properties.getUrl());
        return flyway -> {
            flyway.locations(make.tables());
            if (make == DatabaseMake.POSTGRESQL) {
                flyway.dataSource(properties.determineUrl(), properties.getUsername(), properties.getPassword());
            }
        };
    }
}
