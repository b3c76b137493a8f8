package kz.consular.gateway.counter;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.casefile.CaseNumber;
import kz.consular.gateway.casefile.MissionCode;
import kz.consular.gateway.register.CaseEvent;
import kz.consular.gateway.register.CasePage;
import kz.consular.gateway.register.CaseRegister;
import kz.consular.gateway.register.CaseState;
import kz.consular.gateway.register.MissionCase;
import kz.consular.gateway.trace.Step;

/** The cases that the calling officer may see: those of the officer's own mission. */
final class OwnCases {
    private final Callers callers;
    private final CaseRegister register;

    OwnCases(Callers callers, CaseRegister register) {
        this.callers = callers;
        this.register = register;
    }

    /**
     * The number alone tells whose case it is: a stranger does not learn whether it exists.
     *
     * @throws CounterFault when it is another mission's, or nobody's
     */
    MissionCase find(String value) {
        var number = new CaseNumber(value);
        requireOwn(number);
        Step.current().note(Step.CASE_NUMBER, number.value());
        return register.find(number)
                .orElseThrow(() -> new CounterFault(
                        FaultReason.CASE_UNKNOWN, "Mission " + number.mission() + " has no case " + number + "."));
    }

    List<CaseEvent> timeline(MissionCase own) {
        return register.timeline(own.number());
    }

    /** @throws CounterFault when the page is to begin after another mission's case */
    CasePage list(Optional<CaseState> state, Optional<CaseNumber> after, int limit) {
        after.ifPresent(this::requireOwn);
        return register.list(mission(), state, after, limit);
    }

    private void requireOwn(CaseNumber number) {
        if (!number.mission().equals(mission())) {
            throw new CounterFault(
                    FaultReason.CASE_OF_ANOTHER_MISSION, "Case " + number + " is one of another mission.");
        }
    }

    private MissionCode mission() {
        return callers.current().mission();
    }
}
