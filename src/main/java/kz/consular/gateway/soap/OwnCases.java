package kz.consular.gateway.soap;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.mission.cases.CaseEvent;
import kz.consular.gateway.mission.cases.CasePage;
import kz.consular.gateway.mission.cases.CaseRegister;
import kz.consular.gateway.mission.cases.CaseState;
import kz.consular.gateway.mission.cases.MissionCase;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;
import kz.consular.gateway.tracing.Span;
import org.springframework.stereotype.Component;

/** The cases that the calling officer may see: those of the officer's own mission. */
@Component
@ForRole(Role.MISSION)
final class OwnCases {
    private final CallingOfficer caller;
    private final CaseRegister register;

    OwnCases(CallingOfficer caller, CaseRegister register) {
        this.caller = caller;
        this.register = register;
    }

    /**
     * Checks the mission in the number first, so that an officer of another mission does not learn whether the case
     * exists.
     *
     * @throws SoapCallFault when the case belongs to another mission, or does not exist
     */
    MissionCase find(String value) {
        var number = new CaseNumber(value);
        requireOwn(number);
        Span.current().setAttribute(Span.CASE_NUMBER, number.value());
        return register.find(number)
                .orElseThrow(() -> new SoapCallFault(
                        FaultReason.CASE_UNKNOWN, "Mission " + number.mission() + " has no case " + number + "."));
    }

    List<CaseEvent> timeline(MissionCase own) {
        return register.timeline(own.number());
    }

    /** @throws SoapCallFault when {@code after} is the case of another mission */
    CasePage list(Optional<CaseState> state, Optional<CaseNumber> after, int limit) {
        after.ifPresent(this::requireOwn);
        return register.list(mission(), state, after, limit);
    }

    private void requireOwn(CaseNumber number) {
        if (!number.mission().equals(mission())) {
            throw new SoapCallFault(
                    FaultReason.CASE_OF_ANOTHER_MISSION, "Case " + number + " is one of another mission.");
        }
    }

    private MissionCode mission() {
        return caller.current().mission();
    }
}
