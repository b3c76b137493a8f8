package kz.consular.gateway.mission.lodging;

import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.application.Application;

/** The port by which the mission's endpoint lodges applications. */
public interface Intake {

    /** Assesses an application as lodging does, and keeps nothing. */
    CheckOutcome check(Application application);

    /**
     * Assesses, seals and records an application. A repetition under the same submissionId gets the first answer.
     *
     * @throws kz.consular.gateway.storage.NoSpaceLeft when the disk is too full; nothing was kept then
     */
    LodgingOutcome lodge(MissionCode mission, Submission submission);
}
