package kz.consular.gateway.mission.lodging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.dossier.SealedDossier;
import kz.consular.gateway.mission.cases.CaseOpening;
import kz.consular.gateway.mission.cases.CaseState;
import kz.consular.gateway.mission.cases.MissionCase;
import kz.consular.gateway.mission.cases.RecordedSubmission;
import kz.consular.gateway.node.roles.MissionComponent;
import kz.consular.gateway.regulation.Assessment;
import kz.consular.gateway.territory.Office;
import kz.consular.gateway.tracing.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Lodges applications: assess, seal, record, answer.
 *
 * <p>The container is forced to disk before the transaction that records the case begins. A crash in between leaves a
 * container without a case, and an officer without an answer, who repeats the submission. A transaction that fails may
 * have been committed all the same, so its container stays.
 */
@MissionComponent
final class LodgingService implements Intake {
    private static final Logger LOG = LoggerFactory.getLogger(LodgingService.class);

    private final GoverningRules rules;
    private final DossierArchive dossiers;
    private final CaseOpening cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LodgingService(
            GoverningRules rules,
            DossierArchive dossiers,
            CaseOpening cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.dossiers = dossiers;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public CheckOutcome check(Application application) {
        return new CheckOutcome(rules.assess(application, clock.instant()), rules.competentOffice(application));
    }

    @Override
    public LodgingOutcome lodge(MissionCode mission, Submission submission) {
        var first = firstAnswer(mission, submission);
        var outcome = first.orElseGet(() -> assessAndAccept(mission, submission));
        if (outcome instanceof LodgingOutcome.Accepted(var accepted, var _, var _)) {
            Span.current().setAttribute(Span.CASE_NUMBER, accepted.number().value());
        }
        events.publishEvent(new LodgingAnswered(mission, outcome, first.isPresent()));
        return outcome;
    }

    /** The answer that a repeated submission got first; empty when the mission has no case under this submissionId. */
    private Optional<LodgingOutcome> firstAnswer(MissionCode mission, Submission submission) {
        return cases.findSubmission(mission, submission.id()).map(recorded -> {
            var fingerprint = dossiers.fingerprint(submission.application(), submission.contents());
            if (!fingerprint.equals(recorded.fingerprint())) {
                return new LodgingOutcome.SubmissionIdReused();
            }
            var first = recorded.missionCase();
            var assessment = rules.assess(submission.application(), first.acceptedAt());
            return new LodgingOutcome.Accepted(
                    first, new Office(first.office(), recorded.officeName()), assessment.notes());
        });
    }

    private LodgingOutcome assessAndAccept(MissionCode mission, Submission submission) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var assessment = rules.assess(submission.application(), now);
        if (!assessment.admissible()) {
            LOG.info("Turned away at {}: {}", mission, codes(assessment));
            return new LodgingOutcome.TurnedAway(assessment);
        }
        var office = rules.competentOffice(submission.application())
                .orElseThrow(() -> new IllegalStateException("An admissible application leads to an office"));
        return accept(mission, office, submission, assessment, now);
    }

    /** The same submission may be accepted by another thread meanwhile: then its answer is given, as a repetition's. */
    private LodgingOutcome accept(
            MissionCode mission, Office office, Submission submission, Assessment assessment, Instant now) {
        var dossier = dossier(mission, office, submission, assessment, now);
        var sealed = seal(dossier, submission);
        var accepted = missionCase(dossier, submission, sealed);
        if (!cases.open(new RecordedSubmission(accepted, office.name(), sealed.fingerprint()))) {
            dossiers.discard(sealed);
            return firstAnswer(mission, submission).orElseThrow();
        }
        LOG.info("Accepted {} for office {}", accepted.number(), office.code());
        return new LodgingOutcome.Accepted(accepted, office, assessment.notes());
    }

    private Dossier dossier(
            MissionCode mission, Office office, Submission submission, Assessment assessment, Instant now) {
        return new Dossier(
                cases.nextNumber(mission, now),
                Optional.of(submission.id()),
                office.code(),
                now,
                rules.decisionDue(now),
                rules.edition(now).name(),
                assessment.registrationsToEstablish(),
                submission.application());
    }

    private SealedDossier seal(Dossier dossier, Submission submission) {
        try (var span = Span.current().startChild("seal dossier")) {
            var sealed = dossiers.seal(dossier, submission.contents());
            span.setAttribute(Span.CASE_NUMBER, dossier.caseNumber().value())
                    .setAttribute("consular.container_sha256", sealed.digest().hex());
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

    private static String codes(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.code().name())
                .collect(Collectors.joining(", "));
    }
}
