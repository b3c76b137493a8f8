package kz.consular.gateway.delivery;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import kz.consular.gateway.signing.Sha256;

/** A receipt or refusal in its small sealed container. */
final class SealedAnswer {

    private final ConsignmentKind kind;
    private final byte[] container;

    SealedAnswer(ConsignmentKind kind, byte[] container) {
        this.kind = kind;
        this.container = container.clone();
    }

    ConsignmentKind kind() {
        return kind;
    }

    InputStream open() {
        return new ByteArrayInputStream(container);
    }

    byte[] bytes() {
        return container.clone();
    }

    long size() {
        return container.length;
    }

    Sha256 digest() {
        return Sha256.ofBytes(container);
    }
}
