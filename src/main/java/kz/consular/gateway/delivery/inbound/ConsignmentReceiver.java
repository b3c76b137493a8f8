package kz.consular.gateway.delivery.inbound;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import kz.consular.gateway.delivery.Arrival;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.delivery.receipt.AnswerSeal;
import kz.consular.gateway.delivery.receipt.Receipt;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.storage.ContainerStore;
import org.springframework.stereotype.Component;

/**
 * Receives consignments: checks that each is complete, new and sealed by its sender, then passes it to its handler. A
 * refusal of a consignment without a valid seal leaves no row, so that a forged message cannot occupy the id of a
 * genuine one.
 */
@Component
final class ConsignmentReceiver {

    private final RepeatedAnswers repetitions;
    private final ContainerStore containers;
    private final SealVerifier verifier;
    private final AnswerSeal seal;
    private final HandlerDispatch handlers;
    private final Clock clock;

    ConsignmentReceiver(
            RepeatedAnswers repetitions,
            ContainerStore containers,
            SealVerifier verifier,
            AnswerSeal seal,
            HandlerDispatch handlers,
            Clock clock) {
        this.repetitions = repetitions;
        this.containers = containers;
        this.verifier = verifier;
        this.seal = seal;
        this.handlers = handlers;
        this.clock = clock;
    }

    /** @param here the party in whose queue the message was */
    ReceiveOutcome receive(Party here, Consignment claimed, IncomingBody body) throws IOException {
        var known = repetitions.find(claimed.id());
        if (known.isPresent()) {
            return known.get().isRepeatedBy(claimed)
                    ? new ReceiveOutcome.Answered(claimed, repetitions.answer(claimed.id(), known.get()))
                    : refuse(here, claimed, claimed.digest(), Refusals.numberReused());
        }
        if (!claimed.recipient().equals(here)) {
            return refuse(here, claimed, claimed.digest(), Refusals.wrongRecipient(here));
        }
        var found = body.spooled();
        if (!found.digest().equals(claimed.digest())) {
            return refuse(here, claimed, found.digest(), Refusals.digestDiffers(found.digest()));
        }
        return body.length() == claimed.size()
                ? verify(here, claimed, body)
                : new ReceiveOutcome.DeadLetter("The container is the one announced, but not of the size announced");
    }

    private ReceiveOutcome verify(Party here, Consignment claimed, IncomingBody body) throws IOException {
        return switch (body.verifiedBy(verifier, clock.instant())) {
            case Verdict.Failed(var why, var detail) ->
                refuse(here, claimed, claimed.digest(), Refusals.seal(why, detail));
            case Verdict.Indeterminate(var why, var detail)
            when why.mayPassLater() -> new ReceiveOutcome.RetryLater(detail);
            case Verdict.Indeterminate(var why, var detail) ->
                refuse(here, claimed, claimed.digest(), Refusals.seal(why, detail));
            case Verdict.Passed passed -> {
                var signer = passed.signer().commonName();
                yield signer.equals(claimed.sender().address())
                        ? handlers.dispatch(keep(claimed, body.spooled().file(), passed))
                        : refuse(here, claimed, claimed.digest(), Refusals.wrongSigner(signer));
            }
        };
    }

    private Arrival keep(Consignment claimed, Path file, Verdict.Passed passed) {
        var kept = containers.keep(new SealedContainer(file, claimed.digest(), claimed.size()));
        var seal = new Verdict.Passed(
                passed.signer(), passed.signedAt(), passed.contents().movedTo(kept));
        return new Arrival(claimed, kept, seal, clock.instant());
    }

    /** Refuses a consignment that a fault of this node keeps from being processed. Leaves no row, so it may be sent again. */
    ReceiveOutcome refuseUnprocessed(Party here, Consignment claimed) {
        return refuse(here, claimed, claimed.digest(), Refusals.notProcessed(here));
    }

    private ReceiveOutcome refuse(Party here, Consignment claimed, Sha256 found, RefusalReason reason) {
        var receipt = Receipt.of(claimed, found, here, clock.instant(), Optional.of(reason));
        return new ReceiveOutcome.Answered(claimed, seal.seal(receipt));
    }
}
