package kz.consular.gateway.delivery.outbound;

import kz.consular.gateway.delivery.Consignment;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.storage.ContainerStore;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactional outbox. From the commit of the caller's transaction on, a consignment is sent until its recipient's
 * signed answer comes, however long that takes.
 */
@SharedComponent
public final class Outbox {

    private final OutboxRepository outbox;
    private final ContainerStore containers;

    public Outbox(OutboxRepository outbox, ContainerStore containers) {
        this.outbox = outbox;
        this.containers = containers;
    }

    /**
     * Adds the consignment as part of the caller's transaction.
     *
     * @throws IllegalStateException without a transaction, or when its container is not in the store
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
        outbox.add(consignment);
    }
}
