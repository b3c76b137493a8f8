package kz.consular.gateway.mission.cases;

import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentGivenUp;
import kz.consular.gateway.delivery.ConsignmentHeld;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentReceipted;
import kz.consular.gateway.delivery.ConsignmentRefused;
import kz.consular.gateway.delivery.ConsignmentResumed;
import kz.consular.gateway.delivery.ConsignmentSent;
import kz.consular.gateway.delivery.ConsignmentSentAgain;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.node.roles.MissionComponent;
import org.springframework.context.event.EventListener;

/** Writes into the timeline of a case how its dossier fares on the way, in the transaction in which delivery learns it. */
@MissionComponent
class DeliveryTimeline {
    private final CaseBook book;

    DeliveryTimeline(CaseBook book) {
        this.book = book;
    }

    @EventListener
    void on(ConsignmentSent event) {
        if (isDossier(event.consignment())) {
            book.sent(event.consignment().caseNumber(), event.at(), event.round());
        }
    }

    @EventListener
    void on(ConsignmentReceipted event) {
        if (isDossier(event.consignment())) {
            book.receivedByOffice(event.consignment().caseNumber(), event.at());
        }
    }

    @EventListener
    void on(ConsignmentRefused event) {
        if (isDossier(event.consignment())) {
            book.refusedByOffice(
                    event.consignment().caseNumber(), event.at(), event.reason().code());
        }
    }

    @EventListener
    void on(ConsignmentHeld event) {
        if (isDossier(event.consignment())) {
            book.deliveryHeld(event.consignment().caseNumber(), event.at());
        }
    }

    @EventListener
    void on(ConsignmentResumed event) {
        if (isDossier(event.consignment())) {
            book.deliveryResumed(event.consignment().caseNumber(), event.at());
        }
    }

    @EventListener
    void on(ConsignmentGivenUp event) {
        if (isDossier(event.consignment())) {
            book.deliveryGivenUp(event.consignment().caseNumber(), event.at());
        }
    }

    @EventListener
    void on(ConsignmentSentAgain event) {
        if (isDossier(event.consignment())) {
            book.sentAgain(event.consignment().caseNumber(), event.at());
        }
    }

    private static boolean isDossier(Consignment consignment) {
        return consignment.kind() == ConsignmentKind.DOSSIER && consignment.sender() instanceof Party.Mission;
    }
}
