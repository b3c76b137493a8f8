package kz.consular.gateway.delivery;

import java.time.Duration;
import java.util.UUID;
import kz.consular.gateway.node.loop.ExponentialBackoff;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node delivers: {@code gateway.delivery.*}.
 *
 * @param node the name that distinguishes the nodes that share a database; by default a new one at each start
 * @param senders number of consignments that are sent at the same time
 * @param lease time for which a claim outlives a dead node; a slow transfer renews it
 * @param retry pause after a first failure, and the longest pause; each failure doubles it
 * @param receipt time to wait for a first answer before a consignment is sent again, and the longest time; each round doubles it
 */
@ConfigurationProperties("gateway.delivery")
public record DeliverySettings(
        @Nullable String node,
        @DefaultValue("2") int senders,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("1s..1h") String retry,
        @DefaultValue("10m..6h") String receipt) {

    private static final int MOST = 64;
    private static final int RECEIVERS = 3;
    private static final Duration FAULT_PATIENCE = Duration.ofDays(1);
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

    public DeliverySettings {
        node = node == null ? UUID.randomUUID().toString() : node;
        require(!node.isBlank() && node.length() <= MOST, "node", node, "a name of at most 64 letters");
        require(senders >= 1 && senders <= MOST, "senders", senders, "1 to 64");
        require(lease.compareTo(SHORTEST_LEASE) >= 0, "lease", lease, "one second or more");
        backoff("retry", retry);
        backoff("receipt", receipt);
    }

    private static ExponentialBackoff backoff(String name, String range) {
        try {
            return ExponentialBackoff.parse(range);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("gateway.delivery." + name + " is " + range + ": " + e.getMessage()
                    + ". Set it to the first and the longest time, such as 1s..1h.");
        }
    }

    private static void require(boolean holds, String name, Object value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "gateway.delivery." + name + " is " + value + ". Set it to " + wanted + ".");
        }
    }

    public ExponentialBackoff retries() {
        return backoff("retry", retry);
    }

    public ExponentialBackoff patience() {
        return backoff("receipt", receipt);
    }

    /** The number of consignments that are received at the same time, over all queues. */
    public int receivers() {
        return RECEIVERS;
    }

    /** The number of consignments that are received from one queue at the same time: it leaves a place for the other queues. */
    public int receiversOfOneQueue() {
        return RECEIVERS - 1;
    }

    /** The time for which a fault of this program may keep a message, before its sender gets a refusal. */
    public Duration faultPatience() {
        return FAULT_PATIENCE;
    }

    public Lease lease(int sender) {
        return new Lease(node + "/" + sender, lease);
    }
}
