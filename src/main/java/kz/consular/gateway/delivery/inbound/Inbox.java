package kz.consular.gateway.delivery.inbound;

import java.io.IOException;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.domain.Party;
import org.springframework.stereotype.Component;

/** Parts consignments from answers, and keeps in view what cannot be taken in yet. */
@Component
public final class Inbox {

    private final ConsignmentReceiver consignments;
    private final AnswerReceiver answers;
    private final ReceiveFailures failures;

    Inbox(ConsignmentReceiver consignments, AnswerReceiver answers, ReceiveFailures failures) {
        this.consignments = consignments;
        this.answers = answers;
        this.failures = failures;
    }

    public ReceiveOutcome receive(Party here, Consignment claimed, IncomingBody body) throws IOException {
        try {
            var handling = take(here, claimed, body);
            if (handling instanceof ReceiveOutcome.TryLater(var why)) {
                failures.inDoubt(here, claimed, why);
            } else {
                failures.over(here, claimed);
            }
            return handling;
        } catch (TransferBroken e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return suffer(here, claimed, e);
        }
    }

    private ReceiveOutcome take(Party here, Consignment claimed, IncomingBody body) throws IOException {
        return claimed.kind().isAnswer()
                ? answers.receive(here, claimed, body)
                : consignments.receive(here, claimed, body);
    }

    /** A fault here accuses nobody; but a sender must not wait for ever without a word. */
    private ReceiveOutcome suffer(Party here, Consignment claimed, Exception failure) {
        if (!failures.failed(here, claimed, failure)) {
            return new ReceiveOutcome.TryLater("noted as a trouble");
        }
        var handling = claimed.kind().isAnswer()
                ? new ReceiveOutcome.Stray("An answer that a fault here kept from being taken in")
                : consignments.refuseUnprocessed(here, claimed);
        failures.over(here, claimed);
        return handling;
    }
}
