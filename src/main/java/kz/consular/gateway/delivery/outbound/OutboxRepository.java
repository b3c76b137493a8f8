package kz.consular.gateway.delivery.outbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import kz.consular.gateway.delivery.Attempt;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.DeliverySettings;
import kz.consular.gateway.delivery.Lease;
import kz.consular.gateway.node.loop.ExponentialBackoff;
import kz.consular.gateway.node.loop.WakeUpSignal;
import kz.consular.gateway.node.roles.SharedComponent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox as the senders change it: each change is one short transaction with its event. Wakes the senders. */
@SharedComponent
@EnableConfigurationProperties(DeliverySettings.class)
public final class OutboxRepository {

    private final JdbcOutbox rows;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final ExponentialBackoff retry;
    private final ExponentialBackoff patience;
    private final WakeUpSignal wakeUp;
    private final Clock clock;

    public OutboxRepository(
            JdbcOutbox rows,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            DeliverySettings settings,
            Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.events = events;
        this.retry = settings.retries();
        this.patience = settings.patience();
        this.wakeUp = new WakeUpSignal(settings.senders());
        this.clock = clock;
    }

    /** Adds the consignment in the transaction of the caller, whose commit wakes a sender. */
    public void add(Consignment consignment) {
        rows.add(consignment, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wakeUpSender();
            }
        });
    }

    public List<Dispatch> claim(Lease lease, int most) {
        var now = clock.instant();
        if (!rows.isAnyDue(now)) {
            return List.of();
        }
        return transactions.execute(_ -> rows.claim(lease, now, most));
    }

    public Instant now() {
        return clock.instant();
    }

    /** @return whether the consignment is still claimed under this lease */
    public boolean renew(Dispatch dispatch, Lease lease) {
        return rows.renew(dispatch.consignment().id(), lease, clock.instant());
    }

    /** The recipient's answer may have been recorded before; it then stands. */
    public void sent(Dispatch dispatch, Lease lease, Instant startedAt) {
        transactions.executeWithoutResult(_ -> {
            var now = clock.instant();
            rows.addAttempt(dispatch, new Attempt(dispatch.round(), startedAt, now, Optional.empty()));
            if (rows.sent(dispatch, lease, now, patience.pause(dispatch.round()))
                    || rows.sentThoughStopped(dispatch, now)) {
                events.publishEvent(new DeliveryEvent.Sent(dispatch.consignment(), dispatch.round(), now));
            }
        });
    }

    public void failed(Dispatch dispatch, Lease lease, Instant startedAt, Attempt.Failure failure) {
        var pause = retry.pause(dispatch.failures() + 1, RandomGenerator.getDefault());
        transactions.executeWithoutResult(_ -> {
            var now = clock.instant();
            rows.addAttempt(dispatch, new Attempt(dispatch.round(), startedAt, now, Optional.of(failure)));
            rows.failed(dispatch, lease, now, pause);
            events.publishEvent(new DeliveryEvent.AttemptFailed(dispatch.consignment(), failure, now));
        });
    }

    /** Ends the pauses that earlier failures caused. */
    void brokerIsBack() {
        rows.endPauses();
    }

    /** Gives up the claims whose sending has not begun. */
    void release(Lease lease) {
        rows.release(lease);
    }

    /** Returns when a consignment falls due, at the next wake-up, or after the time at most. */
    void awaitWork(Duration most) throws InterruptedException {
        var now = clock.instant();
        awaitWakeUp(rows.nextDue()
                .map(due -> Duration.between(now, due))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .filter(wait -> wait.compareTo(most) < 0)
                .orElse(most));
    }

    void awaitWakeUp(Duration most) throws InterruptedException {
        wakeUp.await(most);
    }

    /** Makes a sender look for work at once. */
    public void wakeUpSender() {
        wakeUp.signal();
    }
}
