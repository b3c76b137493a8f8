package kz.consular.gateway.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** What the relay writes down of its work, each step one short transaction. */
final class Departures {

    private final JdbcConsignments consignments;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Doubling retry;
    private final Doubling patience;
    private final Clock clock;

    Departures(
            JdbcConsignments consignments,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            DeliverySettings settings,
            Clock clock) {
        this.consignments = consignments;
        this.transactions = transactions;
        this.events = events;
        this.retry = settings.retry();
        this.patience = settings.patience();
        this.clock = clock;
    }

    List<Dispatch> claim(Lease lease, int most) {
        return consignments.claim(lease, clock.instant(), most);
    }

    /** @return whether the consignment is still this owner's to send */
    boolean renew(Dispatch dispatch, Lease lease) {
        return consignments.renew(dispatch.consignment().id(), lease, clock.instant());
    }

    /** The recipient may have answered before this is called; its answer then stands. */
    void sent(Dispatch dispatch, Lease lease) {
        transactions.executeWithoutResult(_ -> {
            var now = clock.instant();
            if (consignments.sent(dispatch, lease, now, patience.pause(dispatch.round()))) {
                events.publishEvent(new ConsignmentSent(dispatch.consignment(), dispatch.round(), now));
            }
        });
    }

    void failed(Dispatch dispatch, Lease lease, String cause) {
        var pause = retry.pause(dispatch.failures() + 1, RandomGenerator.getDefault());
        transactions.executeWithoutResult(_ -> consignments.failed(dispatch, lease, clock.instant(), pause, cause));
    }

    /** What waits out a pause because of the broker need not, now that the broker is back. */
    void brokerIsBack() {
        consignments.hasten(clock.instant());
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
