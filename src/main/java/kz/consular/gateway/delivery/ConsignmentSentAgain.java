package kz.consular.gateway.delivery;

import java.time.Instant;

/** A person had it sent anew. Where it was refused, the consignment is another, with the same container. Published inside the transaction that records it. */
public record ConsignmentSentAgain(Consignment consignment, Instant at) {}
