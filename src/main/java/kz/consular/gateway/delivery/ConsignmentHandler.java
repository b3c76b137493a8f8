package kz.consular.gateway.delivery;

import kz.consular.gateway.domain.Party;

/** The room that takes consignments over, once their seal has passed. Exactly one bean accepts each kind and recipient. */
public interface ConsignmentHandler {

    boolean accepts(ConsignmentKind kind, Party recipient);

    /**
     * Looks into the container, outside any transaction, and says whether it is welcome. May be called again for the
     * same message, after a crash or a lost answer from the database, so it changes nothing by itself. An exception
     * leaves the message on the queue, to be tried again later.
     */
    HandlerResponse examine(Arrival arrival);
}
