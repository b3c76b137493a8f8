package kz.consular.gateway.mission.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * An event in the timeline of a case.
 *
 * @param remark a code or number with details, never personal data
 */
public record CaseEvent(Instant at, Code code, Optional<String> remark) {

    /** The kind of an event. */
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
        /** Recorded again from the sealed dossier, after the register was lost. */
        REBUILT
    }
}
