package kz.consular.gateway.delivery;

import java.time.Instant;

/** An attempt to bring a consignment to the broker has failed; others follow. Published inside the transaction that records it. */
public record AttemptFailed(Consignment consignment, Attempt.Failure failure, Instant at) {}
