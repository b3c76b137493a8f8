package kz.consular.gateway.delivery.outbound;

import kz.consular.gateway.delivery.Consignment;

/**
 * A claimed consignment that is to be sent.
 *
 * @param round counts the sendings from 1; a retry after an uncertain attempt stays in its round
 * @param failures attempts that failed since the last success
 */
public record Dispatch(Consignment consignment, int round, int failures) {

    /**
     * The key by which the broker drops a duplicate. It names the round because the broker drops silently: a retry of
     * an attempt whose end is unknown must be dropped, but a consignment that is sent again because no answer came must
     * get through.
     */
    public String duplicateKey() {
        return consignment.id() + "/" + round;
    }
}
