package kz.consular.gateway.soap.mapping;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.mission.cases.CaseEvent;
import kz.consular.gateway.mission.cases.CasePage;
import kz.consular.gateway.mission.cases.CaseState;
import kz.consular.gateway.mission.cases.MissionCase;
import kz.consular.gateway.mission.decisions.Decisions.HandoverOutcome;
import kz.consular.wire.mission.Case;
import kz.consular.wire.mission.ConfirmHandoverResponse;
import kz.consular.wire.mission.Event;
import kz.consular.wire.mission.EventCode;
import kz.consular.wire.mission.GetCaseResponse;
import kz.consular.wire.mission.ListCasesRequest;
import kz.consular.wire.mission.ListCasesResponse;

/** Cases and their timelines on the wire. */
public final class CaseWireMapping {
    /** The default of the schema. JAXB does not apply it to a missing element. */
    private static final int DEFAULT_LIMIT = 50;

    private CaseWireMapping() {}

    public static int limit(ListCasesRequest request) {
        var limit = request.getLimit();
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    public static Optional<CaseState> state(ListCasesRequest request) {
        return Optional.ofNullable(request.getState()).map(state -> CaseState.valueOf(state.value()));
    }

    public static Optional<CaseNumber> after(ListCasesRequest request) {
        return Optional.ofNullable(request.getAfter()).map(CaseNumber::new);
    }

    public static GetCaseResponse toWire(MissionCase known, List<CaseEvent> timeline) {
        var wire = new GetCaseResponse();
        wire.setCase(toWire(known));
        timeline.stream().map(CaseWireMapping::toWire).forEach(wire.getEvent()::add);
        return wire;
    }

    public static ListCasesResponse toWire(CasePage page) {
        var wire = new ListCasesResponse();
        page.cases().stream().map(CaseWireMapping::toWire).forEach(wire.getCase()::add);
        wire.setMore(page.more());
        return wire;
    }

    public static ConfirmHandoverResponse toWire(HandoverOutcome.Closed closed) {
        var wire = new ConfirmHandoverResponse();
        wire.setCase(toWire(closed.missionCase()));
        closed.identityCardsStillOut().stream().map(PersonId::value).forEach(wire.getIdentityCardStillOut()::add);
        return wire;
    }

    private static Case toWire(MissionCase known) {
        var wire = new Case();
        wire.setCaseNumber(known.number().value());
        wire.setSubmissionId(known.submissionId().value());
        wire.setState(kz.consular.wire.mission.CaseState.fromValue(known.state().name()));
        wire.setOffice(known.office().value());
        wire.setAcceptedAt(known.acceptedAt());
        wire.setDecisionDueOn(known.decisionDueOn());
        wire.setDossierDigest(known.dossierDigest().hex());
        return wire;
    }

    private static Event toWire(CaseEvent event) {
        var wire = new Event();
        wire.setAt(event.at());
        wire.setCode(EventCode.fromValue(event.code().name()));
        event.remark().ifPresent(wire::setRemark);
        return wire;
    }
}
