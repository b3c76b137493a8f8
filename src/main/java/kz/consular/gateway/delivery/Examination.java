package kz.consular.gateway.delivery;

/** What a {@link Consignee} finds in a container. */
public sealed interface Examination {

    /**
     * Taken over.
     *
     * @param record writes what must be kept; runs once, in the transaction that also keeps the receipt
     */
    record Welcome(Runnable record) implements Examination {}

    /** Not taken over; the sender learns why by a signed refusal. */
    record Unwelcome(RefusalReason reason) implements Examination {}
}
