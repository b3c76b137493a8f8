package kz.consular.gateway.delivery.outbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.DeliverySettings;
import kz.consular.gateway.delivery.Lease;
import kz.consular.gateway.node.loop.ExponentialBackoff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** What the relay writes down of its work, each step one short transaction. */
public final class OutboxRepository {

    private final JdbcConsignments consignments;
    private final JdbcAttempts attempts;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final ExponentialBackoff retry;
    private final ExponentialBackoff patience;
    private final Clock clock;

    public OutboxRepository(
            JdbcConsignments consignments,
            JdbcAttempts attempts,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            DeliverySettings settings,
            Clock clock) {
        this.consignments = consignments;
        this.attempts = attempts;
        this.transactions = transactions;
        this.events = events;
        this.retry = settings.retry();
        this.patience = settings.patience();
        this.clock = clock;
    }

    public List<Dispatch> claim(Lease lease, int most) {
        var now = clock.instant();
        if (!consignments.isAnyDue(now)) {
            return List.of();
        }
        return transactions.execute(_ -> consignments.claim(lease, now, most));
    }

    /** By the clock of the records. */
    public Instant now() {
        return clock.instant();
    }

    /** @return whether the consignment is still this owner's to send */
    public boolean renew(Dispatch dispatch, Lease lease) {
        return consignments.renew(dispatch.consignment().id(), lease, clock.instant());
    }

    /** The recipient may have answered before this is called; its answer then stands. */
    public void sent(Dispatch dispatch, Lease lease, Instant startedAt) {
        transactions.executeWithoutResult(_ -> {
            var now = clock.instant();
            attempts.add(dispatch, startedAt, now, Optional.empty());
            if (consignments.sent(dispatch, lease, now, patience.pause(dispatch.round()))
                    || consignments.sentThoughStopped(dispatch, now)) {
                events.publishEvent(new DeliveryEvent.Sent(dispatch.consignment(), dispatch.round(), now));
            }
        });
    }

    public void failed(Dispatch dispatch, Lease lease, Instant startedAt, Attempt.Failure failure) {
        var pause = retry.pause(dispatch.failures() + 1, RandomGenerator.getDefault());
        transactions.executeWithoutResult(_ -> {
            var now = clock.instant();
            attempts.add(dispatch, startedAt, now, Optional.of(failure));
            consignments.failed(dispatch, lease, now, pause);
            events.publishEvent(new DeliveryEvent.AttemptFailed(dispatch.consignment(), failure, now));
        });
    }

    /** What waits out a pause because of the broker need not, now that the broker is back. */
    void brokerIsBack() {
        consignments.hasten();
    }

    /** Gives back what was claimed and not begun. */
    void release(Lease lease) {
        consignments.release(lease);
    }

    /** How long there is nothing to do, unless something new comes. */
    Duration idle(Duration most) {
        var now = clock.instant();
        return consignments
                .nextDue()
                .map(due -> Duration.between(now, due))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .filter(wait -> wait.compareTo(most) < 0)
                .orElse(most);
    }
}
