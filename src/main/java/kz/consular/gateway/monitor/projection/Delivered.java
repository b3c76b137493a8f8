package kz.consular.gateway.monitor.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.ConsignmentKind;

/**
 * What came to its end with a receipt.
 *
 * @param sentAt absent where the receipt came before the sender had noted that the broker took it
 */
public record Delivered(
        Route route, ConsignmentKind kind, Instant createdAt, Optional<Instant> sentAt, Instant receiptedAt) {

    /** From the seal to the broker. */
    public Duration toBroker() {
        return Duration.between(createdAt, sentAt.orElse(receiptedAt));
    }

    /** From the broker to the recipient's receipt. */
    public Duration toReceipt() {
        return Duration.between(sentAt.orElse(receiptedAt), receiptedAt);
    }
}
