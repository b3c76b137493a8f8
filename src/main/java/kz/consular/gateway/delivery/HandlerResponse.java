package kz.consular.gateway.delivery;

/** The answer of a {@link ConsignmentHandler} to a consignment. */
public sealed interface HandlerResponse {

    /**
     * The handler takes the consignment over.
     *
     * @param record writes the rows of the handler; runs once, in the transaction that also records the receipt
     */
    record Accept(Runnable record) implements HandlerResponse {}

    /** The handler does not take the consignment over; the sender gets a signed refusal with the reason. */
    record Reject(RefusalReason reason) implements HandlerResponse {}
}
