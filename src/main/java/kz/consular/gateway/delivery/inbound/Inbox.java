package kz.consular.gateway.delivery.inbound;

import java.io.IOException;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.receipt.IncomingBody;
import kz.consular.gateway.delivery.receipt.ReceiptService;
import kz.consular.gateway.delivery.receipt.ReceiveOutcome;
import kz.consular.gateway.domain.Party;

/** Parts consignments from answers, and keeps in view what cannot be taken in yet. */
public record Inbox(Reception reception, ReceiptService answers, ReceiveFailures troubles) {

    public ReceiveOutcome receive(Party here, Consignment claimed, IncomingBody body) throws IOException {
        try {
            var handling = take(here, claimed, body);
            if (handling instanceof ReceiveOutcome.TryLater(var why)) {
                troubles.inDoubt(here, claimed, why);
            } else {
                troubles.over(here, claimed);
            }
            return handling;
        } catch (IOException | RuntimeException e) {
            if (ReceiveFailures.isOfTheLine(e)) {
                throw e;
            }
            return suffer(here, claimed, e);
        }
    }

    private ReceiveOutcome take(Party here, Consignment claimed, IncomingBody body) throws IOException {
        return claimed.kind().isAnswer()
                ? answers.receive(here, claimed, body)
                : reception.receive(here, claimed, body);
    }

    /** A fault here accuses nobody; but a sender must not wait for ever without a word. */
    private ReceiveOutcome suffer(Party here, Consignment claimed, Exception failure) {
        if (!troubles.failed(here, claimed, failure)) {
            return new ReceiveOutcome.TryLater("noted as a trouble");
        }
        var handling = claimed.kind().isAnswer()
                ? new ReceiveOutcome.Stray("An answer that a fault here kept from being taken in")
                : reception.refuseUnprocessed(here, claimed);
        troubles.over(here, claimed);
        return handling;
    }
}
