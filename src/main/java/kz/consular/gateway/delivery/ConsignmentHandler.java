package kz.consular.gateway.delivery;

import kz.consular.gateway.domain.Party;

/** Takes consignments over whose seal is valid. At most one handler accepts a kind for a recipient. */
public interface ConsignmentHandler {

    boolean accepts(ConsignmentKind kind, Party recipient);

    /**
     * Examines the container, outside of any transaction. May be called again for the same message, after a crash or a
     * failed commit, so it changes nothing by itself. An exception leaves the message on the queue for a later retry.
     */
    HandlerResponse examine(Arrival arrival);
}
