package kz.consular.gateway.mission.lodging;

import java.util.List;
import kz.consular.gateway.mission.cases.MissionCase;
import kz.consular.gateway.regulation.Assessment;
import kz.consular.gateway.regulation.Note;
import kz.consular.gateway.territory.Office;

/** The answer to a submission. */
public sealed interface LodgingOutcome {

    /** Recorded, now or by an earlier submission. From here on nothing of it may be lost. */
    record Accepted(MissionCase missionCase, Office office, List<Note> notes) implements LodgingOutcome {
        public Accepted {
            notes = List.copyOf(notes);
        }
    }

    /** The application is not admissible; nothing was kept. */
    record TurnedAway(Assessment assessment) implements LodgingOutcome {}

    /** The submissionId was used before for other content; nothing was kept. */
    record SubmissionIdReused() implements LodgingOutcome {}
}
