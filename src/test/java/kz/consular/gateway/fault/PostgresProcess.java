package kz.consular.gateway.fault;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL for one test, on a free port of this machine. It is badly administered: by default its commits do not wait for the
 * disk.
 */
public final class PostgresProcess implements AutoCloseable {
    private static final Duration GOOD_ORDER = Duration.ofSeconds(20);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Path BINARIES = Path.of("target", "embedded-pg");
    private static final String USER = "postgres";

    private final Path data;
    private final EmbeddedPostgres server;
    private final List<String> command;
    private final Thread atTheLatest;

    private PostgresProcess(Path folder, String fsync, Runnable afterwards) throws IOException {
        data = folder.resolve("postgres");
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(BINARIES.toAbsolutePath().toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setServerConfig("fsync", fsync)
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("log_min_messages", "fatal")
                .start();
        command = commandOf(postmaster());
        atTheLatest = new Thread(
                () -> {
                    stop();
                    afterwards.run();
                },
                "postgres-stop");
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    /** One server for all tests of this JVM. */
    public static PostgresProcess shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final PostgresProcess SERVER = start();

        private static PostgresProcess start() {
            try {
                var folder = Files.createTempDirectory("gateway-test");
                return new PostgresProcess(folder, "on", () -> delete(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Makes a database cluster in the folder and starts it. */
    public static PostgresProcess start(Path folder) {
        return start(folder, "on");
    }

    /** The same with fsync off. */
    public static PostgresProcess startCareless(Path folder) {
        return start(folder, "off");
    }

    private static PostgresProcess start(Path folder, String fsync) {
        try {
            return new PostgresProcess(folder, fsync, () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL of the database that each cluster has. */
    public String url() {
        return url(USER);
    }

    /** For {@code spring.datasource.url}. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    public int port() {
        return server.getPort();
    }

    /** For {@code spring.datasource.username}; it needs no password. */
    public String user() {
        return USER;
    }

    /** Runs statements as the administrator. */
    public void administer(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, null);
    }

    /** Kills the server and all its processes at once, as the kernel does when memory is short. */
    public void kill9() {
        var postmaster = postmaster();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    /** Lets it accept connections without an answer, until {@link #thaw()}. */
    public void freeze() {
        ProcessFreeze.begin(postmaster());
    }

    public void thaw() {
        ProcessFreeze.end(postmaster());
    }

    /** Makes it a standby, which is read only, with the next start. */
    public void demote() throws IOException {
        Files.createFile(data.resolve("standby.signal"));
    }

    /** Starts it again on the same data and port, and waits until it has recovered. */
    public void restart() {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("PostgreSQL is back").atMost(START).ignoreExceptions().until(() -> {
            try (var connection = connect()) {
                return connection.isValid(1);
            }
        });
    }

    private ProcessHandle postmaster() {
        return runningPostmaster().orElseThrow();
    }

    private Optional<ProcessHandle> runningPostmaster() {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return ProcessHandle.of(
                    Long.parseLong(lines.findFirst().orElseThrow().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace it runs as nobody. */
    private static List<String> commandOf(ProcessHandle process) {
        var line = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(process.info().command().orElseThrow());
        line.addAll(List.of(process.info().arguments().orElseThrow()));
        return List.copyOf(line);
    }

    /** Stops in order where possible; on a busy machine that takes longer than the timeout of pg_ctl. */
    private void stop() {
        var all = processes();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            all.forEach(PostgresProcess::end);
        }
    }

    private static void end(ProcessHandle process) {
        process.onExit()
                .completeOnTimeout(process, GOOD_ORDER.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Empty for a killed server, whose process id another process may have. */
    private List<ProcessHandle> processes() {
        if (Files.notExists(data.resolve("postmaster.pid"))) {
            return List.of();
        }
        return runningPostmaster()
                .filter(one -> one.info()
                        .command()
                        .filter(program -> program.endsWith("postgres"))
                        .isPresent())
                .stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .toList();
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
    }
}
