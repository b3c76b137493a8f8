package kz.consular.gateway.mission.lodging;

import java.util.List;
import kz.consular.gateway.mission.cases.MissionCase;
import kz.consular.gateway.regulation.Assessment;
import kz.consular.gateway.regulation.Note;
import kz.consular.gateway.territory.Office;

/** What becomes of a submission. */
public sealed interface LodgingOutcome {

    /** Kept, now or when it first came: from here on nothing of it may be lost. */
    record Accepted(MissionCase missionCase, Office office, List<Note> notes) implements LodgingOutcome {
        public Accepted {
            notes = List.copyOf(notes);
        }
    }

    /** Not admissible; nothing was kept. */
    record TurnedAway(Assessment assessment) implements LodgingOutcome {}

    /** The same submissionId came before with other content; nothing was kept. */
    record SubmissionIdReused() implements LodgingOutcome {}
}
