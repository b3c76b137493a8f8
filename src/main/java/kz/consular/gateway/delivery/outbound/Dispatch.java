package kz.consular.gateway.delivery.outbound;

import kz.consular.gateway.delivery.Consignment;

/**
 * A consignment that the relay has claimed.
 *
 * @param round which dispatch this is, from 1; a retry after an uncertain attempt stays in its round
 * @param failures attempts that failed since the last success
 */
public record Dispatch(Consignment consignment, int round, int failures) {

    /**
     * The key by which the broker drops a duplicate. It names the round because the broker drops silently: a retry of
     * an attempt whose end is unknown must be dropped, but what goes out again because no answer came must get through.
     */
    public String duplicateKey() {
        return consignment.id() + "/" + round;
    }
}
