package kz.consular.gateway.bench;

import java.nio.file.Path;
import java.time.Clock;
import kz.consular.gateway.delivery.TestDepot;
import org.springframework.jdbc.core.simple.JdbcClient;


/** A row committed to the default database as a node opens it: forced to disk. */
final class DurableCommit implements Primitive {
    /** About as long as a consignment. */
    private static final String CONTENT = "x".repeat(200);

    private final TestDepot depot;
    private final JdbcClient database;

    DurableCommit(Path folder) {
        depot = TestDepot.in(folder, Clock.systemUTC());
        database = depot.jdbc();
        database.sql("CREATE TABLE entry (id INTEGER PRIMARY KEY, content TEXT)").update();
    }

    @Override
    public void once() {
        database.sql("INSERT INTO entry (content) VALUES (?)").param(CONTENT).update();
    }

    @Override
    public void close() {
        depot.close();
    }
}
