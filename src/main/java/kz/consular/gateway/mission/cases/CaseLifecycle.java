package kz.consular.gateway.mission.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.node.roles.MissionComponent;

/** Records the state of a case and the events of its timeline, each as part of the caller's transaction. */
@MissionComponent
public final class CaseLifecycle {
    private static final List<CaseState> AWAITING_RECEIPT = those(CaseState::awaitsReceipt);
    private static final List<CaseState> AWAITING_DECISION = those(CaseState::awaitsDecision);

    private final JdbcCases cases;

    CaseLifecycle(JdbcCases cases) {
        this.cases = cases;
    }

    /** @return false, with nothing written, when the mission has a case under this submissionId already */
    boolean accept(RecordedSubmission submission) {
        if (!cases.add(submission)) {
            return false;
        }
        var accepted = submission.missionCase();
        cases.addEvent(
                accepted.number(), new CaseEvent(accepted.acceptedAt(), CaseEvent.Code.ACCEPTED, Optional.empty()));
        return true;
    }

    /**
     * Records a case again whose rows were lost. Later events are recorded after this one.
     *
     * @return false, with nothing written, when the mission has a case under this submissionId already
     */
    boolean rebuild(RecordedSubmission submission, Instant at) {
        if (!accept(submission)) {
            return false;
        }
        cases.addEvent(submission.missionCase().number(), new CaseEvent(at, CaseEvent.Code.REBUILT, Optional.empty()));
        return true;
    }

    void sent(CaseNumber number, Instant at, int round) {
        cases.addEvent(
                number,
                new CaseEvent(
                        at, CaseEvent.Code.SENT, round == 1 ? Optional.empty() : Optional.of("dispatch " + round)));
    }

    /**
     * A receipt proves that the office holds the dossier, so it overrides a refusal and a delivery that was given up. Where
     * the decision arrived before the receipt, the state stays.
     */
    void receivedByOffice(CaseNumber number, Instant at) {
        cases.move(number, AWAITING_RECEIPT, CaseState.UNDER_CONSIDERATION);
        cases.addEvent(number, new CaseEvent(at, CaseEvent.Code.RECEIVED_BY_OFFICE, Optional.empty()));
    }

    void refusedByOffice(CaseNumber number, Instant at, String reasonCode) {
        cases.move(number, List.of(CaseState.ACCEPTED, CaseState.UNDELIVERED), CaseState.REFUSED_BY_OFFICE);
        cases.addEvent(number, new CaseEvent(at, CaseEvent.Code.REFUSED_BY_OFFICE, Optional.of(reasonCode)));
    }

    void deliveryHeld(CaseNumber number, Instant at) {
        cases.addEvent(number, new CaseEvent(at, CaseEvent.Code.DELIVERY_HELD, Optional.empty()));
    }

    void deliveryResumed(CaseNumber number, Instant at) {
        cases.addEvent(number, new CaseEvent(at, CaseEvent.Code.DELIVERY_RESUMED, Optional.empty()));
    }

    void deliveryGivenUp(CaseNumber number, Instant at) {
        cases.move(number, List.of(CaseState.ACCEPTED), CaseState.UNDELIVERED);
        cases.addEvent(number, new CaseEvent(at, CaseEvent.Code.DELIVERY_GIVEN_UP, Optional.empty()));
    }

    void sentAgain(CaseNumber number, Instant at) {
        cases.move(number, List.of(CaseState.UNDELIVERED, CaseState.REFUSED_BY_OFFICE), CaseState.ACCEPTED);
        cases.addEvent(number, new CaseEvent(at, CaseEvent.Code.SENT_AGAIN, Optional.empty()));
    }

    /** @return false, with nothing written, when the case does not await a decision */
    public boolean decided(CaseNumber number, Instant at) {
        if (!cases.move(number, AWAITING_DECISION, CaseState.DECIDED)) {
            return false;
        }
        cases.addEvent(number, new CaseEvent(at, CaseEvent.Code.DECISION_RECEIVED, Optional.empty()));
        return true;
    }

    /** @return false, with nothing written, when there is no decision to hand over, or it was handed over before */
    public boolean handedOver(CaseNumber number, Instant at) {
        if (!cases.move(number, List.of(CaseState.DECIDED), CaseState.CLOSED)) {
            return false;
        }
        cases.addEvent(number, new CaseEvent(at, CaseEvent.Code.HANDED_OVER, Optional.empty()));
        return true;
    }

    private static List<CaseState> those(Predicate<CaseState> property) {
        return Arrays.stream(CaseState.values()).filter(property).toList();
    }
}
