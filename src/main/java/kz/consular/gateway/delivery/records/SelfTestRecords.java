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
 * The records of self-tests. Unlike all other records they are not kept for good: no decision depends on them, and a
 * self-test that is repeated after its removal is received again, which changes nothing.
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

    /** A self-test without an answer. */
    public record Unanswered(MessageId id, ConsignmentState state, Instant createdAt) {}

    /** The unanswered self-tests of this party, the oldest first. */
    public List<Unanswered> unanswered(Party sender) {
        return rows.unanswered(sender);
    }

    /**
     * Removes the self-tests that ended or were received before the moment: rows, answers, and the containers to which no
     * other row refers. Does nothing while another node removes containers.
     *
     * @param before a day ago or longer
     * @return the digests of the removed containers
     */
    public List<Sha256> forget(Instant before) {
        return rows.hasAnyBefore(before) ? orphans.removeForgotten(() -> forgotten(before)) : List.of();
    }

    /** In short transactions, so that no other writer waits long. */
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
