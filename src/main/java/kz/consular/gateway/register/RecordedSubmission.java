package kz.consular.gateway.register;

import kz.consular.gateway.signing.Sha256;

/** A case as it was submitted, and the fingerprint of what was submitted. */
public record RecordedSubmission(MissionCase missionCase, Sha256 fingerprint) {}
