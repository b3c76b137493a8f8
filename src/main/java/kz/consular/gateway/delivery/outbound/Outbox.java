package kz.consular.gateway.delivery.outbound;

import java.time.Clock;
import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.node.loop.WakeUpSignal;
import kz.consular.gateway.storage.ContainerStore;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a room hands over what must reach another party. From the commit of the caller's transaction on, the
 * consignment is sent until its recipient's signed answer comes back, however long that takes.
 */
public final class Outbox {

    private final JdbcConsignments consignments;
    private final ContainerStore containers;
    private final WakeUpSignal bell;
    private final Clock clock;

    public Outbox(JdbcConsignments consignments, ContainerStore containers, WakeUpSignal bell, Clock clock) {
        this.consignments = consignments;
        this.containers = containers;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Takes the consignment over as part of the caller's transaction; it is under way as soon as that commits.
     *
     * @throws IllegalStateException without a transaction, or when its container was not kept first
     */
    public void send(Consignment consignment) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A consignment is handed over within the transaction that records its cause.");
        }
        if (consignment.kind().isAnswer()) {
            throw new IllegalArgumentException("Answers go out with the acknowledgement of what they answer.");
        }
        if (containers.locate(consignment.digest()).isEmpty()) {
            throw new IllegalStateException("Keep the container before handing over " + consignment);
        }
        consignments.add(consignment, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.signal();
            }
        });
    }
}
