package kz.consular.gateway.soap;

import jakarta.jws.WebService;
import java.util.stream.Collectors;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.mission.decisions.Decisions;
import kz.consular.gateway.mission.decisions.Decisions.HandoverOutcome;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.soap.envelope.MissionSchema;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;
import kz.consular.gateway.soap.mapping.CaseWireMapping;
import kz.consular.wire.mission.CheckApplicationRequest;
import kz.consular.wire.mission.CheckApplicationResponse;
import kz.consular.wire.mission.ConfirmHandoverRequest;
import kz.consular.wire.mission.ConfirmHandoverResponse;
import kz.consular.wire.mission.GetCaseRequest;
import kz.consular.wire.mission.GetCaseResponse;
import kz.consular.wire.mission.GetDecisionRequest;
import kz.consular.wire.mission.GetDecisionResponse;
import kz.consular.wire.mission.GetDossierRequest;
import kz.consular.wire.mission.GetDossierResponse;
import kz.consular.wire.mission.ListCasesRequest;
import kz.consular.wire.mission.ListCasesResponse;
import kz.consular.wire.mission.LodgeApplicationRequest;
import kz.consular.wire.mission.LodgeApplicationResponse;
import kz.consular.wire.mission.Mission;
import org.springframework.stereotype.Component;

/** The operations of the service. Each works on the cases of the calling officer's mission. */
@Component
@ForRole(Role.MISSION)
@WebService(
        endpointInterface = "kz.consular.wire.mission.Mission",
        targetNamespace = MissionSchema.NAMESPACE,
        serviceName = "MissionService")
final class MissionEndpoint implements Mission {
    private final LodgingOperation lodging;
    private final OwnCases cases;
    private final DossierArchive dossiers;
    private final Decisions decisions;
    private final CallingPort port;

    MissionEndpoint(
            LodgingOperation lodging, OwnCases cases, DossierArchive dossiers, Decisions decisions, CallingPort port) {
        this.lodging = lodging;
        this.cases = cases;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.port = port;
    }

    @Override
    public CheckApplicationResponse checkApplication(CheckApplicationRequest request) {
        return lodging.check(request);
    }

    @Override
    public LodgeApplicationResponse lodgeApplication(LodgeApplicationRequest request) {
        return lodging.lodge(request);
    }

    @Override
    public GetCaseResponse getCase(GetCaseRequest request) {
        var known = cases.find(request.getCaseNumber());
        return CaseWireMapping.toWire(known, cases.timeline(known));
    }

    @Override
    public ListCasesResponse listCases(ListCasesRequest request) {
        var page = cases.list(
                CaseWireMapping.state(request), CaseWireMapping.after(request), CaseWireMapping.limit(request));
        return CaseWireMapping.toWire(page);
    }

    @Override
    public GetDossierResponse getDossier(GetDossierRequest request) {
        var known = cases.find(request.getCaseNumber());
        return port.containers().dossier(known, dossiers.container(known.dossierDigest()));
    }

    @Override
    public GetDecisionResponse getDecision(GetDecisionRequest request) {
        var known = cases.find(request.getCaseNumber());
        return decisions.find(known.number()).map(port.containers()::decision).orElseThrow(MissionEndpoint::notDecided);
    }

    @Override
    public ConfirmHandoverResponse confirmHandover(ConfirmHandoverRequest request) {
        var known = cases.find(request.getCaseNumber());
        var takenIn =
                request.getIdentityCardTakenIn().stream().map(PersonId::new).collect(Collectors.toSet());
        return switch (decisions.confirmHandover(known.number(), request.getHandedOverOn(), takenIn)) {
            case HandoverOutcome.Closed closed -> CaseWireMapping.toWire(closed);
            case HandoverOutcome.NotDecided() -> throw notDecided();
            case HandoverOutcome.NotPossible(var why) ->
                throw new SoapCallFault(FaultReason.HANDOVER_NOT_POSSIBLE, why);
        };
    }

    private static SoapCallFault notDecided() {
        return new SoapCallFault(FaultReason.NOT_DECIDED, "The office has not decided yet.");
    }
}
