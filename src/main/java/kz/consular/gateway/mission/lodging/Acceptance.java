package kz.consular.gateway.mission.lodging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.dossier.SealedDossier;
import kz.consular.gateway.mission.cases.CaseBook;
import kz.consular.gateway.mission.cases.CaseState;
import kz.consular.gateway.mission.cases.MissionCase;
import kz.consular.gateway.mission.cases.RecordedSubmission;
import kz.consular.gateway.territory.Office;
import kz.consular.gateway.tracing.Span;

/**
 * Seals an admissible application and opens its case. The container is on disk for good before the case is written;
 * whoever dies in between leaves a container that no case knows, and an officer without an answer, who asks again. A
 * transaction that fails may have been committed all the same, so its container stays too.
 */
final class Acceptance {
    private final Rules rules;
    private final CaseBook book;
    private final DossierArchive dossiers;
    private final CaseOpening opening;

    Acceptance(Rules rules, CaseBook book, DossierArchive dossiers, CaseOpening opening) {
        this.rules = rules;
        this.book = book;
        this.dossiers = dossiers;
        this.opening = opening;
    }

    /** Empty when the same submissionId was accepted in the meantime. */
    Optional<MissionCase> accept(
            MissionCode mission, Office office, Submission submission, List<PersonId> toEstablish, Instant at) {
        var dossier = new Dossier(
                book.nextNumber(mission, at),
                Optional.of(submission.id()),
                office.code(),
                at,
                rules.decisionDue(at),
                rules.edition(at).name(),
                toEstablish,
                submission.application());
        var sealed = seal(dossier, submission);
        var accepted = missionCase(dossier, submission, sealed);
        if (opening.open(new RecordedSubmission(accepted, office.name(), sealed.fingerprint()))) {
            return Optional.of(accepted);
        }
        dossiers.discard(sealed);
        return Optional.empty();
    }

    private SealedDossier seal(Dossier dossier, Submission submission) {
        try (var step = Span.current().part("seal dossier")) {
            var sealed = dossiers.seal(dossier, submission.contents());
            step.note(Span.CASE_NUMBER, dossier.caseNumber().value())
                    .note("consular.container_sha256", sealed.digest().hex());
            return sealed;
        }
    }

    private static MissionCase missionCase(Dossier dossier, Submission submission, SealedDossier sealed) {
        return new MissionCase(
                dossier.caseNumber(),
                submission.id(),
                CaseState.ACCEPTED,
                dossier.office(),
                dossier.acceptedAt(),
                dossier.decisionDueOn(),
                sealed.digest(),
                sealed.size());
    }
}
