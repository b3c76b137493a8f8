package kz.consular.gateway.mission.lodging;

import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.application.Application;

/** Lodging at the counter of a mission. */
public interface Intake {

    /** The same assessment as on lodging. Keeps nothing. */
    Check check(Application application);

    /**
     * Assesses, seals, records. Safe to repeat under the same submissionId.
     *
     * @throws kz.consular.gateway.delivery.NoSpaceLeft when the disk is too full; nothing was kept then
     */
    LodgingOutcome lodge(MissionCode mission, Submission submission);
}
