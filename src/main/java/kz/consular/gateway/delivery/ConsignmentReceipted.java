package kz.consular.gateway.delivery;

import java.time.Instant;

/**
 * The recipient's signed receipt has come: the duty to deliver has ended. Published inside the transaction that records
 * it.
 *
 * @param sentAt when the broker last took it, by the clock here
 * @param receivedAt when the recipient took the consignment over, by the recipient's clock
 * @param at when the receipt came back here
 */
public record ConsignmentReceipted(Consignment consignment, Instant sentAt, Instant receivedAt, Instant at) {}
