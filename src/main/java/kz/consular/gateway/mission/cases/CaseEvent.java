package kz.consular.gateway.mission.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * One hop on the way of an application.
 *
 * @param remark a code or number that says more, never personal data
 */
public record CaseEvent(Instant at, Code code, Optional<String> remark) {

    /** What happened. */
    public enum Code {
        ACCEPTED,
        SENT,
        RECEIVED_BY_OFFICE,
        REFUSED_BY_OFFICE,
        DELIVERY_HELD,
        DELIVERY_RESUMED,
        DELIVERY_GIVEN_UP,
        SENT_AGAIN,
        DECISION_RECEIVED,
        HANDED_OVER,
        /** Entered anew from the sealed dossier, after the register was lost. */
        REBUILT
    }
}
