package kz.consular.gateway.soap.mapping;

import kz.consular.gateway.mission.lodging.CheckOutcome;
import kz.consular.gateway.mission.lodging.LodgingOutcome;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;
import kz.consular.wire.mission.Accepted;
import kz.consular.wire.mission.CheckApplicationResponse;
import kz.consular.wire.mission.LodgeApplicationResponse;

/** The answers of the intake on the wire. */
public final class LodgingWireMapping {
    private LodgingWireMapping() {}

    public static CheckApplicationResponse toWire(CheckOutcome check) {
        var wire = new CheckApplicationResponse();
        wire.setAdmissible(check.assessment().admissible());
        check.office().map(TextWireMapping::toWire).ifPresent(wire::setOffice);
        wire.setAssessment(AssessmentWireMapping.toWire(check.assessment()));
        return wire;
    }

    /** @throws SoapCallFault when the submissionId came before with other content */
    public static LodgeApplicationResponse toWire(LodgingOutcome outcome) {
        var wire = new LodgeApplicationResponse();
        switch (outcome) {
            case LodgingOutcome.Accepted accepted -> wire.setAccepted(toWire(accepted));
            case LodgingOutcome.TurnedAway(var assessment) ->
                wire.setTurnedAway(AssessmentWireMapping.toWire(assessment));
            case LodgingOutcome.SubmissionIdReused() ->
                throw new SoapCallFault(
                        FaultReason.SUBMISSION_ID_REUSED, "This submissionId came before with other content.");
        }
        return wire;
    }

    private static Accepted toWire(LodgingOutcome.Accepted accepted) {
        var known = accepted.missionCase();
        var wire = new Accepted();
        wire.setCaseNumber(known.number().value());
        wire.setAcceptedAt(known.acceptedAt());
        wire.setOffice(TextWireMapping.toWire(accepted.office()));
        wire.setDecisionDueOn(known.decisionDueOn());
        wire.setDossierDigest(known.dossierDigest().hex());
        accepted.notes().stream().map(AssessmentWireMapping::toWire).forEach(wire.getNote()::add);
        return wire;
    }
}
