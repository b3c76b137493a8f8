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
 * @param node tells the nodes that share a database apart; by default a new name at each start
 * @param senders consignments on their way out at once
 * @param receivers consignments taken in at once, over all queues; all but one of them from the same queue, where there are several
 * @param lease how long a claim outlives a dead node; a slow transfer renews it
 * @param retryFirst pause after a first failure; doubles up to {@code retryLongest}
 * @param receiptFirst patience for a first answer before the consignment goes out again; doubles up to
 *     {@code receiptLongest}
 * @param faultPatience for how long a fault of this program may keep a message before its sender gets a refusal
 */
@ConfigurationProperties("gateway.delivery")
public record DeliverySettings(
        @Nullable String node,
        @DefaultValue("2") int senders,
        @DefaultValue("3") int receivers,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("1s") Duration retryFirst,
        @DefaultValue("1h") Duration retryLongest,
        @DefaultValue("10m") Duration receiptFirst,
        @DefaultValue("6h") Duration receiptLongest,
        @DefaultValue("1d") Duration faultPatience) {

    private static final int MOST = 64;
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

    public DeliverySettings {
        node = node == null ? UUID.randomUUID().toString() : node;
        require(!node.isBlank() && node.length() <= MOST, "node", node, "a name of at most 64 letters");
        require(senders >= 1 && senders <= MOST, "senders", senders, "1 to 64");
        require(receivers >= 1 && receivers <= MOST, "receivers", receivers, "1 to 64");
        require(lease.compareTo(SHORTEST_LEASE) >= 0, "lease", lease, "one second or more");
        require(faultPatience.compareTo(SHORTEST_LEASE) >= 0, "fault-patience", faultPatience, "one second or more");
        requirePause("retry", retryFirst, retryLongest);
        requirePause("receipt", receiptFirst, receiptLongest);
    }

    private static void requirePause(String name, Duration first, Duration longest) {
        require(first.toMillis() >= 1, name + "-first", first, "a millisecond or more");
        require(longest.compareTo(first) >= 0, name + "-longest", longest, name + "-first or more");
    }

    private static void require(boolean holds, String name, Object value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "gateway.delivery." + name + " is " + value + ". Set it to " + wanted + ".");
        }
    }

    public ExponentialBackoff retry() {
        return new ExponentialBackoff(retryFirst, retryLongest);
    }

    public ExponentialBackoff patience() {
        return new ExponentialBackoff(receiptFirst, receiptLongest);
    }

    /** So many of one queue's messages are taken in at once that a place is left for the others. */
    public int receiversOfOneQueue() {
        return Math.max(1, receivers - 1);
    }

    public Lease lease(int sender) {
        return new Lease(node + "/" + sender, lease);
    }
}
