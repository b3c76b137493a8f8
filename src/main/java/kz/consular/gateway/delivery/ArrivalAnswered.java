package kz.consular.gateway.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A consignment came in under a good seal, and its consignee took it over or refused it. Published inside the transaction
 * that records it, once however often the consignment comes.
 */
public record ArrivalAnswered(Consignment consignment, Optional<RefusalReason> refusal, Instant at) {}
