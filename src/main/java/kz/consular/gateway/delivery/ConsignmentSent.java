package kz.consular.gateway.delivery;

import java.time.Instant;

/**
 * The broker has taken the consignment; the recipient has yet to answer. Published inside the transaction that records
 * it.
 *
 * @param round 1 for the first dispatch, more when it went out again because no answer came
 */
public record ConsignmentSent(Consignment consignment, int round, Instant at) {}
