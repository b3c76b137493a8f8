package kz.consular.gateway.mission.cases;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.MissionCode;

/** The port by which the mission's endpoint looks cases up. */
public interface CaseRegister {

    Optional<MissionCase> find(CaseNumber number);

    /** The events of a case, oldest first. */
    List<CaseEvent> timeline(CaseNumber number);

    /**
     * Cases of a mission, newest first.
     *
     * @param state only cases in this state
     * @param after the last case of the previous page; a number that is not in the register leads to an empty page
     */
    CasePage list(MissionCode mission, Optional<CaseState> state, Optional<CaseNumber> after, int limit);
}
