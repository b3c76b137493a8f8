package kz.consular.gateway.delivery;

import java.time.Duration;

/**
 * For how long a claim keeps others away. It lapses by itself when its owner dies.
 *
 * @param owner one sending thread of one node
 */
public record Lease(String owner, Duration length) {}
