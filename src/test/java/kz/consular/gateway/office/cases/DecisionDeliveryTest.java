package kz.consular.gateway.office.cases;

import static kz.consular.gateway.office.TestOffice.CASE;
import static kz.consular.gateway.office.TestOffice.HERE;
import static kz.consular.gateway.office.TestOffice.NOON;
import static kz.consular.gateway.office.TestOffice.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.Applications;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.office.TestOffice;
import kz.consular.gateway.office.decisions.DecisionOutcome;
import kz.consular.gateway.office.rest.CaseView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A decision whose delivery was given up")
class DecisionDeliveryTest {
    @TempDir
    Path folder;

    private TestOffice office;
    private JdbcOfficeCases cases;
    private DecisionDelivery delivery;

    @BeforeEach
    void decide() {
        office = new TestOffice(folder);
        cases = new JdbcOfficeCases(office.depot.jdbc());
        delivery = new DecisionDelivery(cases);
        office.receive(CASE, Applications.singleAdult().build());
        assertThat(office.permit()).isInstanceOf(DecisionOutcome.Decided.class);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName("is shown to the clerk; the case stays decided")
    void shown() {
        delivery.on(new DeliveryEvent.GivenUp(decision(digest()), NOON));

        assertThat(cases.find(NUMBER).orElseThrow().open()).isFalse();
        assertThat(CaseView.Case.of(cases.find(NUMBER).orElseThrow()).decisionGivenUpAt())
                .isEqualTo(NOON);
    }

    @Test
    @DisplayName("is no longer shown once the decision is sent again, or its receipt arrives")
    void undone() {
        delivery.on(new DeliveryEvent.GivenUp(decision(digest()), NOON));
        delivery.on(new DeliveryEvent.SentAgain(decision(digest()), NOON));
        assertThat(givenUp()).isFalse();

        delivery.on(new DeliveryEvent.GivenUp(decision(digest()), NOON));
        delivery.on(new DeliveryEvent.Receipted(decision(digest()), NOON, NOON, NOON));
        assertThat(givenUp()).isFalse();
    }

    @Test
    @DisplayName("says nothing of a case that has another decision of record")
    void another() {
        delivery.on(new DeliveryEvent.GivenUp(decision(new Sha256("ab".repeat(32))), NOON));

        assertThat(givenUp()).isFalse();
    }

    private boolean givenUp() {
        return cases.find(NUMBER).orElseThrow().decisionGivenUpAt().isPresent();
    }

    private Sha256 digest() {
        return cases.decision(NUMBER).orElseThrow();
    }

    private static Consignment decision(Sha256 digest) {
        return new Consignment(
                MessageId.next(),
                NUMBER,
                ConsignmentKind.DECISION,
                new Party.Office(HERE),
                new Party.Mission(NUMBER.mission()),
                digest,
                1,
                NOON,
                Optional.empty());
    }
}
