package kz.consular.gateway.mission.recovery;

import java.time.Clock;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.SubmissionId;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.dossier.SealedDossier;
import kz.consular.gateway.mission.cases.CaseOpening;
import kz.consular.gateway.mission.cases.CaseRegister;
import kz.consular.gateway.mission.cases.CaseState;
import kz.consular.gateway.mission.cases.MissionCase;
import kz.consular.gateway.mission.cases.RecordedSubmission;
import kz.consular.gateway.node.roles.MissionComponent;
import kz.consular.gateway.territory.Office;
import kz.consular.gateway.territory.OfficeDirectory;

/**
 * Opens cases of this node's missions again from their sealed dossiers, after their rows were lost. Recorded cases stay as
 * they are.
 */
@MissionComponent
public final class CaseRecovery {

    /** The result for one dossier. */
    public enum Outcome {
        OPENED,
        /** The register has this case. */
        THERE,
        /** The register has another case under the same submissionId: this dossier was sealed and never acknowledged. */
        SUBMISSION_ANSWERED,
        /** The register has this case, with another dossier. */
        NUMBER_TAKEN
    }

    private final CaseOpening opening;
    private final CaseRegister register;
    private final OfficeDirectory directory;
    private final Clock clock;

    public CaseRecovery(CaseOpening opening, CaseRegister register, OfficeDirectory directory, Clock clock) {
        this.opening = opening;
        this.register = register;
        this.directory = directory;
        this.clock = clock;
    }

    /** The submissionId of a case whose dossier names none. */
    static SubmissionId derivedId(CaseNumber number) {
        return new SubmissionId("rebuilt:" + number);
    }

    /**
     * Keeps every number from being given twice. The container folder may be older than the loss, so numbers beyond the
     * highest known one may have been given too: the gap covers them.
     *
     * @param highest number of which there is a trace in its mission and year
     * @param gap as many numbers beyond it
     */
    public void skipTo(CaseNumber highest, long gap) {
        opening.skipTo(highest, gap);
    }

    public boolean isThere(CaseNumber number) {
        return register.find(number).isPresent();
    }

    /** @param decided whether the decision on the case is known: then the dossier is not sent again */
    public Outcome open(Dossier dossier, SealedDossier sealed, boolean decided) {
        return register.find(dossier.caseNumber())
                .map(known -> known.dossierDigest().equals(sealed.digest()) ? Outcome.THERE : Outcome.NUMBER_TAKEN)
                .orElseGet(() -> opening.reopen(submission(dossier, sealed), decided, clock.instant())
                        ? Outcome.OPENED
                        : Outcome.SUBMISSION_ANSWERED);
    }

    private RecordedSubmission submission(Dossier dossier, SealedDossier sealed) {
        var lost = new MissionCase(
                dossier.caseNumber(),
                dossier.submissionId().orElseGet(() -> derivedId(dossier.caseNumber())),
                CaseState.ACCEPTED,
                dossier.office(),
                dossier.acceptedAt(),
                dossier.decisionDueOn(),
                sealed.digest(),
                sealed.size());
        return new RecordedSubmission(lost, name(dossier.office()), sealed.fingerprint());
    }

    /** The name in today's directory; the code where the directory no longer has the office. */
    private LocalizedText name(OfficeCode code) {
        return directory.offices().stream()
                .filter(office -> office.code().equals(code))
                .map(Office::name)
                .findFirst()
                .orElseGet(() -> new LocalizedText(code.value(), code.value(), code.value()));
    }
}
