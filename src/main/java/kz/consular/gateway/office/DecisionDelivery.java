package kz.consular.gateway.office;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentGivenUp;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentReceipted;
import kz.consular.gateway.delivery.ConsignmentSentAgain;
import org.springframework.context.event.EventListener;

/** A decision whose delivery an administrator gave up reaches no family: its case says so until it is under way again. */
class DecisionDelivery {
    private final JdbcOfficeCases cases;

    DecisionDelivery(JdbcOfficeCases cases) {
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
