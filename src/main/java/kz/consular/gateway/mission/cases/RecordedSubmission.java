package kz.consular.gateway.mission.cases;

import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.Sha256;

/**
 * A case with the data from which a repeated submission is answered.
 *
 * @param officeName as in the first answer, even where the directory has changed since
 * @param fingerprint of the submission: distinguishes a repetition from a reused submissionId
 */
public record RecordedSubmission(MissionCase missionCase, LocalizedText officeName, Sha256 fingerprint) {}
