package kz.consular.gateway.delivery;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.outbound.JdbcOutbox;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.persistence.DatabaseMake;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the outbox, without a node around them. */
public final class TestConsignments {
    private TestConsignments() {}

    public static JdbcOutbox in(HikariDataSource database) {
        return new JdbcOutbox(JdbcClient.create(database), DatabaseMake.of(database.getJdbcUrl()));
    }

    /** A self-test in the place of a dossier. */
    static Consignment selfTest(Consignment dossier) {
        return new Consignment(
                dossier.id(),
                new CaseNumber("BERLIN-2026-000000"),
                ConsignmentKind.SELF_TEST,
                dossier.sender(),
                dossier.recipient(),
                dossier.digest(),
                dossier.size(),
                dossier.createdAt(),
                Optional.empty());
    }

    /** A new dossier from Berlin, of whose container nobody asks. */
    public static Consignment dossier(Instant createdAt, long size) {
        return new Consignment(
                MessageId.next(),
                TestNode.CASE,
                ConsignmentKind.DOSSIER,
                TestNode.BERLIN,
                TestNode.OFFICE,
                new Sha256("ab".repeat(32)),
                size,
                createdAt,
                Optional.empty());
    }
}
