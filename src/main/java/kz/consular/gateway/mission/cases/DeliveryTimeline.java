package kz.consular.gateway.mission.cases;

import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.node.roles.MissionComponent;
import org.springframework.context.event.EventListener;

/** Writes the progress of a dossier's delivery into the timeline of its case, in the transaction of the event. */
@MissionComponent
class DeliveryTimeline {
    private final CaseLifecycle lifecycle;

    DeliveryTimeline(CaseLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @EventListener
    void on(DeliveryEvent event) {
        if (isSentDossier(event.consignment())) {
            record(event);
        }
    }

    private void record(DeliveryEvent event) {
        var caseNumber = event.consignment().caseNumber();
        switch (event) {
            case DeliveryEvent.Sent sent -> lifecycle.sent(caseNumber, sent.at(), sent.round());
            case DeliveryEvent.Receipted receipted -> lifecycle.receivedByOffice(caseNumber, receipted.at());
            case DeliveryEvent.Refused refused ->
                lifecycle.refusedByOffice(
                        caseNumber, refused.at(), refused.reason().code());
            case DeliveryEvent.Held held -> lifecycle.deliveryHeld(caseNumber, held.at());
            case DeliveryEvent.Resumed resumed -> lifecycle.deliveryResumed(caseNumber, resumed.at());
            case DeliveryEvent.GivenUp givenUp -> lifecycle.deliveryGivenUp(caseNumber, givenUp.at());
            case DeliveryEvent.SentAgain again -> lifecycle.sentAgain(caseNumber, again.at());
            case DeliveryEvent.AttemptFailed _, DeliveryEvent.ArrivalAnswered _ -> {}
        }
    }

    private static boolean isSentDossier(Consignment consignment) {
        return consignment.kind().opensCase() && consignment.kind().isFrom(consignment.sender());
    }
}
