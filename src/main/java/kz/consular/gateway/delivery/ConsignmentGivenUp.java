package kz.consular.gateway.delivery;

import java.time.Instant;

/** A person ended the duty to deliver this consignment. A receipt that comes yet is stronger. Published inside the transaction that records it. */
public record ConsignmentGivenUp(Consignment consignment, Instant at) {}
