package kz.consular.gateway.delivery.receipt;

import java.time.Clock;
import kz.consular.gateway.signature.SmallContainer;
import kz.consular.gateway.signature.keys.SealKeys;
import org.springframework.stereotype.Component;

/** Seals a receipt with the key of the recipient of the consignment. */
@Component
public final class AnswerSeal {

    private final SealKeys keys;
    private final Clock clock;

    public AnswerSeal(SealKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public SealedAnswer seal(Receipt receipt) {
        var key = keys.key(receipt.recipient().address());
        var text = ReceiptXml.write(receipt);
        return new SealedAnswer(
                receipt.answerKind(), SmallContainer.seal(key, clock, ReceiptXml.NAME, ReceiptXml.MEDIA_TYPE, text));
    }
}
