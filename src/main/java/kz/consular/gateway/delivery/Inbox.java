package kz.consular.gateway.delivery;

import java.io.IOException;
import kz.consular.gateway.casefile.Party;

/** Parts consignments from answers. */
record Inbox(Reception reception, AnswerDesk answers) {

    Handling receive(Party here, Consignment claimed, IncomingBody body) throws IOException {
        return claimed.kind().isAnswer()
                ? answers.receive(here, claimed, body)
                : reception.receive(here, claimed, body);
    }
}
