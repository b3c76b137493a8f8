package kz.consular.gateway.delivery;

/** What a {@link ConsignmentHandler} finds in a container. */
public sealed interface HandlerResponse {

    /**
     * Taken over.
     *
     * @param record writes what must be kept; runs once, in the transaction that also keeps the receipt
     */
    record Welcome(Runnable record) implements HandlerResponse {}

    /** Not taken over; the sender learns why by a signed refusal. */
    record Unwelcome(RefusalReason reason) implements HandlerResponse {}
}
