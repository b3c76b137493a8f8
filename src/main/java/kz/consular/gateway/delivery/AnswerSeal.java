package kz.consular.gateway.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import kz.consular.gateway.signing.ContainerWriter;
import kz.consular.gateway.signing.SealKeys;

/** Seals answers with the key of the party that gives them. */
final class AnswerSeal {

    private final SealKeys keys;
    private final ContainerStore containers;
    private final Clock clock;

    AnswerSeal(SealKeys keys, ContainerStore containers, Clock clock) {
        this.keys = keys;
        this.containers = containers;
        this.clock = clock;
    }

    SealedAnswer seal(Receipt receipt) {
        var file = containers.newTemporaryFile();
        var key = keys.key(receipt.recipient().address());
        try (var container = ContainerWriter.create(file, key, clock)) {
            container.add(ReceiptXml.NAME, ReceiptXml.MEDIA_TYPE, new ByteArrayInputStream(ReceiptXml.write(receipt)));
            container.seal();
            var answer = new SealedAnswer(receipt.answerKind(), Files.readAllBytes(file));
            Files.delete(file);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot seal the answer to message " + receipt.messageId(), e);
        }
    }
}
