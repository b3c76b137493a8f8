package kz.consular.gateway.delivery.inbound;

import java.io.IOException;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.domain.Party;
import org.springframework.stereotype.Component;

/** Receives every message of this node: consignments and answers. Records those that cannot be received yet. */
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
            var outcome = take(here, claimed, body);
            if (outcome instanceof ReceiveOutcome.RetryLater(var why)) {
                failures.sealInDoubt(here, claimed, why);
            } else {
                failures.end(here, claimed);
            }
            return outcome;
        } catch (TransferBroken e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return retryOrRefuse(here, claimed, e);
        }
    }

    private ReceiveOutcome take(Party here, Consignment claimed, IncomingBody body) throws IOException {
        return claimed.kind().isAnswer()
                ? answers.receive(here, claimed, body)
                : consignments.receive(here, claimed, body);
    }

    /** A fault of this node is no reason to refuse, but the sender must not wait for an answer without end. */
    private ReceiveOutcome retryOrRefuse(Party here, Consignment claimed, Exception failure) {
        if (!failures.failed(here, claimed, failure)) {
            return new ReceiveOutcome.RetryLater("its failure is recorded");
        }
        var outcome = claimed.kind().isAnswer()
                ? new ReceiveOutcome.DeadLetter("An answer that a fault here kept from being taken in")
                : consignments.refuseUnprocessed(here, claimed);
        failures.end(here, claimed);
        return outcome;
    }
}
