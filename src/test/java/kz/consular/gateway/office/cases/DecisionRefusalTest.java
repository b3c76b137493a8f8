package kz.consular.gateway.office.cases;

import static kz.consular.gateway.office.TestOffice.CASE;
import static kz.consular.gateway.office.TestOffice.HERE;
import static kz.consular.gateway.office.TestOffice.NOON;
import static kz.consular.gateway.office.TestOffice.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.office.TestOffice;
import kz.consular.gateway.office.decisions.DecisionOutcome;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("A decision that the mission refuses")
@OnEachDatabase
class DecisionRefusalTest {
    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private TestOffice office;
    private JdbcOfficeCases cases;

    @BeforeEach
    void decide() {
        office = new TestOffice(folder, database);
        cases = new JdbcOfficeCases(office.depot.jdbc());
        office.receive(CASE, Applications.singleAdult().build());
        assertThat(office.permit()).isInstanceOf(DecisionOutcome.Decided.class);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName("comes back to the clerk with the reason, and the case can be decided again")
    void reopens() {
        refused(decision(), "DECISION_UNREADABLE");

        var reopened = office.service.open(HERE, NUMBER).orElseThrow().officeCase();
        assertThat(reopened.open()).isTrue();
        assertThat(reopened.refusal()).contains("DECISION_UNREADABLE");

        office.clock.forward(Duration.ofMillis(1));
        assertThat(office.permit()).isInstanceOf(DecisionOutcome.Decided.class);
        assertThat(cases.find(NUMBER).orElseThrow().refusal()).isEmpty();
    }

    @Test
    @DisplayName("stays decided where the mission refuses because it has a decision already")
    void stays() {
        refused(decision(), "ALREADY_DECIDED");

        assertThat(cases.find(NUMBER).orElseThrow().open()).isFalse();
    }

    @Test
    @DisplayName("does not open the case when it is not the decision of record")
    void another() {
        refused(new Sha256("ab".repeat(32)), "DECISION_UNREADABLE");

        assertThat(cases.find(NUMBER).orElseThrow().open()).isFalse();
    }

    private Sha256 decision() {
        return cases.decision(NUMBER).orElseThrow();
    }

    private void refused(Sha256 digest, String code) {
        var sent = new Consignment(
                MessageId.next(),
                NUMBER,
                ConsignmentKind.DECISION,
                new Party.Office(HERE),
                new Party.Mission(NUMBER.mission()),
                digest,
                1,
                NOON,
                Optional.empty());
        var reason = new RefusalReason(code, "The mission cannot take it.");
        new DecisionDelivery(cases).on(new DeliveryEvent.Refused(sent, reason, NOON));
    }
}
