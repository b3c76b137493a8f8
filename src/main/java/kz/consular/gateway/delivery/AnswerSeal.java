package kz.consular.gateway.delivery;

import java.time.Clock;
import kz.consular.gateway.signing.SealKeys;
import kz.consular.gateway.signing.SmallContainer;

/** Seals answers with the key of the party that gives them. */
final class AnswerSeal {

    private final SealKeys keys;
    private final Clock clock;

    AnswerSeal(SealKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    SealedAnswer seal(Receipt receipt) {
        var key = keys.key(receipt.recipient().address());
        var text = ReceiptXml.write(receipt);
        return new SealedAnswer(
                receipt.answerKind(), SmallContainer.seal(key, clock, ReceiptXml.NAME, ReceiptXml.MEDIA_TYPE, text));
    }
}
