package kz.consular.gateway.mission.cases;

import java.util.List;

/** Some cases of a mission, newest first, and whether more follow. */
public record CasePage(List<MissionCase> cases, boolean more) {
    public CasePage {
        cases = List.copyOf(cases);
    }
}
