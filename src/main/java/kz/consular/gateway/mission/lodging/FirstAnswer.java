package kz.consular.gateway.mission.lodging;

import java.util.Optional;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.mission.cases.CaseBook;
import kz.consular.gateway.mission.cases.RecordedSubmission;
import kz.consular.gateway.territory.Office;

/** A submission that came before gets the answer that it got first. */
final class FirstAnswer {
    private final CaseBook book;
    private final DossierArchive dossiers;
    private final Rules rules;

    FirstAnswer(CaseBook book, DossierArchive dossiers, Rules rules) {
        this.book = book;
        this.dossiers = dossiers;
        this.rules = rules;
    }

    /** Empty when the mission has no case under this submissionId. */
    Optional<LodgingOutcome> to(MissionCode mission, Submission submission) {
        return book.findSubmission(mission, submission.id()).map(earlier -> again(earlier, submission));
    }

    private LodgingOutcome again(RecordedSubmission earlier, Submission submission) {
        var fingerprint = dossiers.fingerprint(submission.application(), submission.contents());
        if (!fingerprint.equals(earlier.fingerprint())) {
            return new LodgingOutcome.SubmissionIdReused();
        }
        var first = earlier.missionCase();
        var assessment = rules.assess(submission.application(), first.acceptedAt());
        return new LodgingOutcome.Accepted(first, new Office(first.office(), earlier.officeName()), assessment.notes());
    }
}
