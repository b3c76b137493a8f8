package kz.consular.gateway.delivery;

import java.time.Instant;

/** A held consignment goes on. Published inside the transaction that records it. */
public record ConsignmentResumed(Consignment consignment, Instant at) {}
