package kz.consular.gateway.mission.cases;

import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.Sha256;

/**
 * A case as it was submitted and first answered.
 *
 * @param officeName as the first answer gave it, whatever the directory says later
 * @param fingerprint over what was submitted: tells a repeated submission from a reused id
 */
public record RecordedSubmission(MissionCase missionCase, LocalizedText officeName, Sha256 fingerprint) {}
