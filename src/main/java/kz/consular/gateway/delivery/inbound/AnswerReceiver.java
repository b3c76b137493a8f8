package kz.consular.gateway.delivery.inbound;

import java.io.IOException;
import java.time.Clock;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.receipt.ReceiptXml;
import kz.consular.gateway.delivery.receipt.ReceiptXml.UnreadableReceipt;
import kz.consular.gateway.delivery.receipt.SealedAnswer;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.Verdict;
import org.springframework.stereotype.Component;

/** Receives answers. Only an answer that the recipient sealed, about the same container, ends the duty to deliver. */
@Component
final class AnswerReceiver {

    /** In bytes. A receipt has a few kilobytes. */
    private static final long LONGEST = 1 << 20;

    private final SealVerifier verifier;
    private final Settlement settlement;
    private final Clock clock;

    AnswerReceiver(SealVerifier verifier, Settlement settlement, Clock clock) {
        this.verifier = verifier;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** @param here the party in whose queue the answer was */
    public ReceiveOutcome receive(Party here, Consignment claimed, IncomingBody body) throws IOException {
        if (body.length() > LONGEST || !claimed.recipient().equals(here)) {
            return new ReceiveOutcome.DeadLetter("An answer of " + body.length() + " bytes for " + claimed.recipient());
        }
        var found = new SealedAnswer(claimed.kind(), body.bytes());
        return found.digest().equals(claimed.digest())
                ? verify(here, claimed, found)
                : new ReceiveOutcome.DeadLetter("An answer that is not the one announced");
    }

    private ReceiveOutcome verify(Party here, Consignment claimed, SealedAnswer found) throws IOException {
        return switch (verifier.verify(found.bytes(), clock.instant())) {
            case Verdict.Failed(var why, var detail) ->
                new ReceiveOutcome.DeadLetter("An answer with " + why + ": " + detail);
            case Verdict.Indeterminate(var why, var detail)
            when why.mayPassLater() -> new ReceiveOutcome.RetryLater(detail);
            case Verdict.Indeterminate(var why, var detail) ->
                new ReceiveOutcome.DeadLetter("An answer with " + why + ": " + detail);
            case Verdict.Passed passed -> settle(here, claimed, found, passed);
        };
    }

    private ReceiveOutcome settle(Party here, Consignment claimed, SealedAnswer found, Verdict.Passed passed)
            throws IOException {
        if (passed.contents().entry(ReceiptXml.NAME).isEmpty()) {
            return new ReceiveOutcome.DeadLetter("A sealed answer without " + ReceiptXml.NAME);
        }
        try (var content = passed.contents().open(ReceiptXml.NAME)) {
            var receipt = ReceiptXml.read(content);
            var signer = passed.signer().commonName();
            if (!signer.equals(receipt.recipient().address())
                    || !receipt.sender().equals(here)
                    || receipt.answerKind() != claimed.kind()) {
                return new ReceiveOutcome.DeadLetter("An answer whose label, seal and text contradict each other");
            }
            return settlement.settle(receipt, found);
        } catch (UnreadableReceipt e) {
            return new ReceiveOutcome.DeadLetter("A sealed answer that is no receipt: " + e.getMessage());
        }
    }
}
