package kz.consular.gateway.office.cases;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.node.roles.OfficeComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/**
 * Records in the case how the delivery of its decision proceeds. The case shows a delivery that was given up until the
 * decision is sent again. A decision that the mission refuses opens the case again, with the code of the refusal, and the
 * clerk decides again.
 */
@OfficeComponent
class DecisionDelivery {

    /** The mission already holds a decision on the case and needs no other. */
    private static final String ALREADY_DECIDED = "ALREADY_DECIDED";

    private static final Logger LOG = LoggerFactory.getLogger(DecisionDelivery.class);

    private final JdbcOfficeCases cases;

    DecisionDelivery(JdbcOfficeCases cases) {
        this.cases = cases;
    }

    @EventListener
    void on(DeliveryEvent event) {
        if (isSentDecision(event.consignment())) {
            record(event);
        }
    }

    private void record(DeliveryEvent event) {
        switch (event) {
            case DeliveryEvent.GivenUp givenUp -> recordGivenUp(givenUp.consignment(), Optional.of(givenUp.at()));
            case DeliveryEvent.SentAgain again -> recordGivenUp(again.consignment(), Optional.empty());
            // A receipt proves that the mission holds the decision, even where its delivery was given up.
            case DeliveryEvent.Receipted receipted -> recordGivenUp(receipted.consignment(), Optional.empty());
            case DeliveryEvent.Refused refused ->
                reopen(refused.consignment(), refused.reason().code());
            case DeliveryEvent.Sent _,
                    DeliveryEvent.AttemptFailed _,
                    DeliveryEvent.Held _,
                    DeliveryEvent.Resumed _,
                    DeliveryEvent.ArrivalAnswered _ -> {}
        }
    }

    private void recordGivenUp(Consignment decision, Optional<Instant> at) {
        cases.decisionGivenUp(decision.caseNumber(), decision.digest(), at);
    }

    private void reopen(Consignment decision, String code) {
        if (!code.equals(ALREADY_DECIDED) && cases.reopen(decision.caseNumber(), decision.digest(), code)) {
            LOG.warn("The decision on {} was refused with {}; the case is open again", decision.caseNumber(), code);
        }
    }

    private static boolean isSentDecision(Consignment consignment) {
        return consignment.kind().decidesCase() && consignment.kind().isFrom(consignment.sender());
    }
}
