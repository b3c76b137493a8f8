package kz.consular.gateway.mission.lodging;

import kz.consular.gateway.domain.MissionCode;

/**
 * A submission is answered. The case of an accepted submission is recorded before this event.
 *
 * @param again whether the submission is a repetition that gets its first answer
 */
public record LodgingAnswered(MissionCode mission, LodgingOutcome outcome, boolean again) {}
