package kz.consular.gateway.delivery.inbound;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.receipt.AnswerSeal;
import kz.consular.gateway.delivery.receipt.ReceiptXml;
import kz.consular.gateway.delivery.receipt.ReceiptXml.UnreadableReceipt;
import kz.consular.gateway.delivery.receipt.SealedAnswer;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.signature.asic.SealedContents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Repeats the first answer to a message, byte for byte as long as its seal is valid. After its certificate has expired or
 * was revoked the sender could not accept it: the same answer, with the time of the first, is then sealed again.
 */
@Component
final class RepeatedAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedAnswers.class);

    private final JdbcArrivals arrivals;
    private final SealVerifier verifier;
    private final AnswerSeal seal;
    private final Clock clock;

    RepeatedAnswers(JdbcArrivals arrivals, SealVerifier verifier, AnswerSeal seal, Clock clock) {
        this.arrivals = arrivals;
        this.verifier = verifier;
        this.seal = seal;
        this.clock = clock;
    }

    Optional<JdbcArrivals.Known> find(MessageId id) {
        return arrivals.find(id);
    }

    SealedAnswer answer(MessageId id, JdbcArrivals.Known known) throws IOException {
        var first = known.answer();
        return switch (verifier.verify(first.bytes(), clock.instant())) {
            case Verdict.Passed _ -> first;
            case Verdict.Indeterminate(var why, var _) when why.mayPassLater() -> first;
            case Verdict.Indeterminate _ -> reseal(id, first);
            case Verdict.Failed(var why, var detail) ->
                throw new IllegalStateException(
                        "The stored answer to message " + id + " is damaged: " + why + ": " + detail);
        };
    }

    private SealedAnswer reseal(MessageId id, SealedAnswer stored) throws IOException {
        try (var content = SealedContents.ofKnown(stored.bytes()).open(ReceiptXml.NAME)) {
            var answer = seal.seal(ReceiptXml.read(content));
            arrivals.replaceAnswer(id, answer);
            LOG.info("The answer to message {} was sealed anew: its certificate is no longer valid", id);
            return answer;
        } catch (UnreadableReceipt e) {
            throw new IllegalStateException("The stored answer to message " + id + " is no receipt", e);
        }
    }
}
