package kz.consular.gateway.delivery;

import java.time.Instant;

/** The recipient's signed refusal has come. Published inside the transaction that records it. */
public record ConsignmentRefused(Consignment consignment, RefusalReason reason, Instant at) {}
