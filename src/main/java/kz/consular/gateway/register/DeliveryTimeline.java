package kz.consular.gateway.register;

import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentReceipted;
import kz.consular.gateway.delivery.ConsignmentRefused;
import kz.consular.gateway.delivery.ConsignmentSent;
import org.springframework.context.event.EventListener;

/** Writes into the timeline of a case how its dossier fares on the way, in the transaction in which delivery learns it. */
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

    private static boolean isDossier(Consignment consignment) {
        return consignment.kind() == ConsignmentKind.DOSSIER && consignment.sender() instanceof Party.Mission;
    }
}
