package kz.consular.gateway.delivery.records;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.storage.Orphans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What delivery has written down of self-tests. Unlike all else it need not be kept for good: nothing was decided by it, nobody asks
 * for it after days, and a self-test that is repeated after it was forgotten is taken in anew, which changes nothing.
 */
@Component
public final class SelfTestRecords {
    private final JdbcSelfTests rows;
    private final Orphans orphans;
    private final TransactionOperations transactions;

    public SelfTestRecords(JdbcSelfTests rows, Orphans orphans, TransactionOperations transactions) {
        this.rows = rows;
        this.orphans = orphans;
        this.transactions = transactions;
    }

    /** A self-test that has not come to its end. */
    public record Unanswered(MessageId id, ConsignmentState state, Instant createdAt) {}

    /** Those that this party sent, the oldest first. */
    public List<Unanswered> unanswered(Party sender) {
        return rows.unanswered(sender);
    }

    /**
     * Removes all that is left of those that ended, or came in, before then: rows, answers, and the containers to which nothing
     * else refers. Does nothing while another node removes containers.
     *
     * @param before a day ago or longer
     * @return the digests of the containers that are gone
     */
    public List<Sha256> forget(Instant before) {
        return rows.hasAnyFrom(before) ? orphans.removeForgotten(() -> forgotten(before)) : List.of();
    }

    /** In short transactions, so that nothing has to wait for them. */
    private Set<Sha256> forgotten(Instant before) {
        var digests = new HashSet<Sha256>();
        for (var some = deleteSome(before); !some.isEmpty(); some = deleteSome(before)) {
            digests.addAll(some);
        }
        return digests;
    }

    private List<Sha256> deleteSome(Instant before) {
        return transactions.execute(
                _ -> Stream.concat(rows.deleteSent(before).stream(), rows.deleteReceived(before).stream())
                        .toList());
    }
}
