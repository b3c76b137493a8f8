package kz.consular.gateway.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import kz.consular.gateway.delivery.ReceiptXml.UnreadableReceipt;
import kz.consular.gateway.signing.SealVerifier;
import kz.consular.gateway.signing.SealedContents;
import kz.consular.gateway.signing.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the first answer again, byte for byte as long as its seal holds. Once its certificate has expired or is revoked, the
 * sender could no longer accept it: the same answer, with the time of the first, is then sealed anew.
 */
final class Repetitions {

    private static final Logger LOG = LoggerFactory.getLogger(Repetitions.class);

    private final JdbcArrivals arrivals;
    private final ContainerStore containers;
    private final SealVerifier verifier;
    private final AnswerSeal seal;
    private final Clock clock;

    Repetitions(JdbcArrivals arrivals, ContainerStore containers, SealVerifier verifier, AnswerSeal seal, Clock clock) {
        this.arrivals = arrivals;
        this.containers = containers;
        this.verifier = verifier;
        this.seal = seal;
        this.clock = clock;
    }

    Optional<JdbcArrivals.Known> find(MessageId id) {
        return arrivals.find(id);
    }

    SealedAnswer answer(MessageId id, JdbcArrivals.Known known) throws IOException {
        var file = containers.newTemporaryFile();
        try {
            Files.write(file, known.answer().bytes());
            return switch (verifier.verify(file, clock.instant())) {
                case Verdict.Passed _ -> known.answer();
                case Verdict.Indeterminate(var why, var _) when why.mayPassLater() -> known.answer();
                case Verdict.Indeterminate _ -> sealAnew(id, file);
                case Verdict.Failed(var why, var detail) ->
                    throw new IllegalStateException(
                            "The stored answer to message " + id + " is damaged: " + why + ": " + detail);
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private SealedAnswer sealAnew(MessageId id, Path stored) throws IOException {
        try (var content = SealedContents.ofKnown(stored).open(ReceiptXml.NAME)) {
            var answer = seal.seal(ReceiptXml.read(content));
            arrivals.replaceAnswer(id, answer);
            LOG.info("The answer to message {} was sealed anew: its certificate vouches no more", id);
            return answer;
        } catch (UnreadableReceipt e) {
            throw new IllegalStateException("The stored answer to message " + id + " is no receipt", e);
        }
    }
}
