package kz.consular.gateway.delivery.records;

import java.util.Map;
import java.util.Optional;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.tracing.Traceparent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the rows of both directions. */
@SharedComponent
public final class JdbcDeliveryHistory implements DeliveryHistory {

    private final JdbcClient jdbc;

    public JdbcDeliveryHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hasSent(Party sender, CaseNumber number, Sha256 container) {
        return exists("consignment", "sender", sender, number, container);
    }

    @Override
    public boolean hasReceived(Party recipient, CaseNumber number, Sha256 container) {
        return exists("arrival", "recipient", recipient, number, container);
    }

    private boolean exists(String table, String role, Party party, CaseNumber number, Sha256 container) {
        return jdbc.sql("SELECT 1 FROM %s WHERE case_number = :case AND %s = :party AND digest = :digest LIMIT 1"
                        .formatted(table, role))
                .param("case", number.value())
                .param("party", party.address())
                .param("digest", container.hex())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public Optional<Traceparent> trace(CaseNumber number) {
        return dossierAccepted(number).or(() -> dossierCaused(number));
    }

    /** The span in which the first dossier of the case was accepted. */
    private Optional<Traceparent> dossierAccepted(CaseNumber number) {
        return traceparent(
                """
                SELECT traceparent FROM arrival
                WHERE case_number = :case AND kind = :dossier AND answer_kind = :receipt AND traceparent IS NOT NULL
                ORDER BY received_at LIMIT 1
                """,
                Map.of(
                        "case", number.value(),
                        "dossier", ConsignmentKind.DOSSIER.name(),
                        "receipt", ConsignmentKind.RECEIPT.name()));
    }

    /** The span that caused the first dossier of the case to be sent. */
    private Optional<Traceparent> dossierCaused(CaseNumber number) {
        return traceparent("""
                SELECT traceparent FROM consignment
                WHERE case_number = :case AND kind = :dossier AND traceparent IS NOT NULL ORDER BY created_at LIMIT 1
                """, Map.of("case", number.value(), "dossier", ConsignmentKind.DOSSIER.name()));
    }

    private Optional<Traceparent> traceparent(String statement, Map<String, ?> parameters) {
        return jdbc.sql(statement)
                .params(parameters)
                .query(String.class)
                .optional()
                .flatMap(Traceparent::read);
    }
}
