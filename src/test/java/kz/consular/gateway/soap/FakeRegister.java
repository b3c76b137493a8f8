package kz.consular.gateway.soap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.SubmissionId;
import kz.consular.gateway.mission.cases.CaseEvent;
import kz.consular.gateway.mission.cases.CasePage;
import kz.consular.gateway.mission.cases.CaseRegister;
import kz.consular.gateway.mission.cases.CaseState;
import kz.consular.gateway.mission.cases.MissionCase;

/** Holds one case, and records the last request for a page. */
final class FakeRegister implements CaseRegister {
    static final MissionCase CASE = new MissionCase(
            new CaseNumber("BERLIN-2026-000017"),
            new SubmissionId("5f0c6a1e-3b1c-4f0e"),
            CaseState.UNDER_CONSIDERATION,
            new OfficeCode("711110000"),
            Instant.parse("2026-11-22T09:30:00.123Z"),
            LocalDate.of(2026, 12, 22),
            new Sha256("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            FakeDossiers.SIZE);

    volatile String asked = "";

    @Override
    public Optional<MissionCase> find(CaseNumber number) {
        return number.equals(CASE.number()) ? Optional.of(CASE) : Optional.empty();
    }

    @Override
    public List<CaseEvent> timeline(CaseNumber number) {
        return List.of(new CaseEvent(CASE.acceptedAt(), CaseEvent.Code.ACCEPTED, Optional.of("17")));
    }

    @Override
    public CasePage list(MissionCode mission, Optional<CaseState> state, Optional<CaseNumber> after, int limit) {
        asked = mission + " " + state + " " + after + " " + limit;
        return new CasePage(List.of(CASE), true);
    }
}
