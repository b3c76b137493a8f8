package kz.consular.gateway.delivery;

import java.io.IOException;
import kz.consular.gateway.casefile.Party;

/** Parts consignments from answers, and keeps in view what cannot be taken in yet. */
record Inbox(Reception reception, AnswerDesk answers, Troubles troubles) {

    Handling receive(Party here, Consignment claimed, IncomingBody body) throws IOException {
        try {
            var handling = take(here, claimed, body);
            if (handling instanceof Handling.TryLater(var why)) {
                troubles.inDoubt(here, claimed, why);
            } else {
                troubles.over(here, claimed);
            }
            return handling;
        } catch (IOException | RuntimeException e) {
            if (Troubles.isOfTheLine(e)) {
                throw e;
            }
            return suffer(here, claimed, e);
        }
    }

    private Handling take(Party here, Consignment claimed, IncomingBody body) throws IOException {
        return claimed.kind().isAnswer()
                ? answers.receive(here, claimed, body)
                : reception.receive(here, claimed, body);
    }

    /** A fault here accuses nobody; but a sender must not wait for ever without a word. */
    private Handling suffer(Party here, Consignment claimed, Exception failure) {
        if (!troubles.failed(here, claimed, failure)) {
            return new Handling.TryLater("noted as a trouble");
        }
        var handling = claimed.kind().isAnswer()
                ? new Handling.Stray("An answer that a fault here kept from being taken in")
                : reception.refuseUnprocessed(here, claimed);
        troubles.over(here, claimed);
        return handling;
    }
}
