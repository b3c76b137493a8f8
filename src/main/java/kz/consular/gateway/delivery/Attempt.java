package kz.consular.gateway.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to send a consignment to the broker.
 *
 * @param failure absent when the broker took the consignment
 */
public record Attempt(int round, Instant startedAt, Instant endedAt, Optional<Failure> failure) {

    /** @param detail what exactly went wrong, for a technician */
    public record Failure(AttemptCause cause, String detail) {}
}
