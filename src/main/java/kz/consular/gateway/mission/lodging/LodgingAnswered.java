package kz.consular.gateway.mission.lodging;

import kz.consular.gateway.domain.MissionCode;

/**
 * An officer gets this answer to a submission; a case that was accepted is recorded by then.
 *
 * @param again whether the answer was given before, and the officer only asked once more
 */
public record LodgingAnswered(MissionCode mission, LodgingOutcome outcome, boolean again) {}
