package kz.consular.gateway.demo.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.demo.DemoEndpoints;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.wire.mission.Accepted;
import kz.consular.wire.mission.CaseState;
import kz.consular.wire.mission.ConfirmHandoverRequest;
import kz.consular.wire.mission.GetDecisionResponse;

/** The way of one sample: lodged at the mission, decided by its office, fetched and handed over. */
record Scene(Sample sample, DossierFolder folder, MissionClient officer, DemoEndpoints endpoints, Programme programme) {

    void play() {
        programme.scene(sample);
        var answer = officer.lodge(folder, UUID.randomUUID().toString());
        var accepted = answer.getAccepted();
        if (accepted == null) {
            programme.turnedAway(answer.getTurnedAway());
            return;
        }
        programme.accepted(accepted);
        decide(accepted);
        var decision = fetch(accepted.getCaseNumber());
        handOver(decision);
        programme.timeline(
                officer.caseOf(accepted.getCaseNumber()), decision.getDecision().getDecidedAt());
    }

    private void decide(Accepted accepted) {
        var clerk = endpoints.clerk(new OfficeCode(accepted.getOffice().getCode()));
        Patience.until("the office holds " + accepted.getCaseNumber(), () -> clerk.holds(accepted.getCaseNumber()));
        for (var inquiry : clerk.openInquiries(accepted.getCaseNumber())) {
            clerk.answer(accepted.getCaseNumber(), inquiry);
        }
        if (sample == Sample.TAX_DEBTOR) {
            clerk.restrictForTaxDebt(accepted.getCaseNumber());
        } else {
            clerk.permit(accepted.getCaseNumber());
        }
    }

    private GetDecisionResponse fetch(String caseNumber) {
        Patience.until(
                "the decision on " + caseNumber + " is at the mission",
                () -> officer.caseOf(caseNumber).getCase().getState() == CaseState.DECIDED);
        var decision = officer.decision(caseNumber);
        programme.decision(decision);
        return decision;
    }

    private void handOver(GetDecisionResponse fetched) {
        var request = new ConfirmHandoverRequest();
        request.setCaseNumber(fetched.getDecision().getCaseNumber());
        request.setHandedOverOn(today(fetched));
        request.getIdentityCardTakenIn().addAll(cards(fetched));
        officer.confirmHandover(request);
    }

    private static LocalDate today(GetDecisionResponse fetched) {
        return LocalDate.ofInstant(fetched.getReceivedAt(), AlmatyCalendar.ALMATY);
    }

    private static List<String> cards(GetDecisionResponse fetched) {
        var permitted = fetched.getDecision().getPermitted();
        return permitted == null ? List.of() : permitted.getIdentityCardToSurrender();
    }
}
