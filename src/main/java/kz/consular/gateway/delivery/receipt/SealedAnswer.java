package kz.consular.gateway.delivery.receipt;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.domain.Sha256;

/** The sealed container with {@code receipt.xml}, as it is sent to the sender of the consignment. */
public final class SealedAnswer {

    private final ConsignmentKind kind;
    private final byte[] container;

    public SealedAnswer(ConsignmentKind kind, byte[] container) {
        this.kind = kind;
        this.container = container.clone();
    }

    public ConsignmentKind kind() {
        return kind;
    }

    public InputStream open() {
        return new ByteArrayInputStream(container);
    }

    public byte[] bytes() {
        return container.clone();
    }

    public long size() {
        return container.length;
    }

    public Sha256 digest() {
        return Sha256.ofBytes(container);
    }
}
