package kz.consular.gateway.delivery;

import java.time.Instant;

/** A person has stopped this consignment for a time. Published inside the transaction that records it. */
public record ConsignmentHeld(Consignment consignment, Instant at) {}
