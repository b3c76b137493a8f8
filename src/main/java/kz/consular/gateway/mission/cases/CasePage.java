package kz.consular.gateway.mission.cases;

import java.util.List;

/** A page of the cases of a mission, newest first, and whether more cases follow. */
public record CasePage(List<MissionCase> cases, boolean more) {
    public CasePage {
        cases = List.copyOf(cases);
    }
}
