package kz.consular.gateway.soap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.mission.lodging.CheckOutcome;
import kz.consular.gateway.mission.lodging.Intake;
import kz.consular.gateway.mission.lodging.LodgingOutcome;
import kz.consular.gateway.mission.lodging.Submission;
import kz.consular.gateway.regulation.Assessment;
import kz.consular.gateway.territory.Office;

/** Records submissions, and answers as the test says. */
public final class FakeIntake implements Intake {
    static final Office OFFICE =
            new Office(new OfficeCode("711110000"), new LocalizedText("Полиция", "Полиция", "Police"));

    public final List<MissionCode> missions = new CopyOnWriteArrayList<>();
    final List<Submission> submissions = new CopyOnWriteArrayList<>();
    public final List<Sha256> digests = new CopyOnWriteArrayList<>();

    private Function<Submission, LodgingOutcome> answer = _ -> accepted();

    void answers(Function<Submission, LodgingOutcome> wanted) {
        answer = wanted;
    }

    static LodgingOutcome accepted() {
        return new LodgingOutcome.Accepted(FakeRegister.CASE, OFFICE, List.of());
    }

    static Assessment assessment() {
        return new Assessment(List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public CheckOutcome check(Application application) {
        return new CheckOutcome(assessment(), Optional.of(OFFICE));
    }

    @Override
    public LodgingOutcome lodge(MissionCode mission, Submission submission) {
        missions.add(mission);
        submissions.add(submission);
        for (var content : submission.contents()) {
            try (var stream = content.open();
                    var again = content.open()) {
                again.read();
                digests.add(Sha256.ofContent(stream));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return answer.apply(submission);
    }

    void forget() {
        missions.clear();
        submissions.clear();
        digests.clear();
        answer = _ -> accepted();
    }
}
