package kz.consular.gateway.delivery.outbound;

import kz.consular.gateway.delivery.Attempt;

/** A consignment did not reach the broker, or possibly did not. */
public final class TransferFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Attempt.Failure failure;

    public TransferFailed(Attempt.Failure failure, Throwable cause) {
        super(failure.detail(), cause);
        this.failure = failure;
    }

    public Attempt.Failure failure() {
        return failure;
    }
}
