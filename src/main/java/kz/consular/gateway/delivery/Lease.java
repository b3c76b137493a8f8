package kz.consular.gateway.delivery;

import java.time.Duration;

/**
 * The exclusive right to send a claimed consignment for a time. It lapses when its owner dies.
 *
 * @param owner one sending thread of one node
 */
public record Lease(String owner, Duration length) {}
