package kz.consular.gateway.office.cases;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentGivenUp;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentReceipted;
import kz.consular.gateway.delivery.ConsignmentSentAgain;
import kz.consular.gateway.domain.Party;
import org.springframework.context.event.EventListener;

/** A decision whose delivery an administrator gave up reaches no family: its case says so until it is under way again. */
public class DecisionDelivery {
    private final JdbcOfficeCases cases;

    public DecisionDelivery(JdbcOfficeCases cases) {
        this.cases = cases;
    }

    @EventListener
    void on(ConsignmentGivenUp event) {
        note(event.consignment(), Optional.of(event.at()));
    }

    @EventListener
    void on(ConsignmentSentAgain event) {
        note(event.consignment(), Optional.empty());
    }

    /** A receipt is stronger than the giving up. */
    @EventListener
    void on(ConsignmentReceipted event) {
        note(event.consignment(), Optional.empty());
    }

    private void note(Consignment consignment, Optional<Instant> givenUpAt) {
        if (consignment.kind() == ConsignmentKind.DECISION && consignment.sender() instanceof Party.Office) {
            cases.decisionGivenUp(consignment.caseNumber(), consignment.digest(), givenUpAt);
        }
    }
}
