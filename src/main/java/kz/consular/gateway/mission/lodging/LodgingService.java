package kz.consular.gateway.mission.lodging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.regulation.Assessment;
import kz.consular.gateway.tracing.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Takes applications in: assess, seal, record, and only then answer. */
final class LodgingService implements Intake {
    private static final Logger LOG = LoggerFactory.getLogger(LodgingService.class);

    private final Rules rules;
    private final Offices offices;
    private final FirstAnswer firstAnswer;
    private final Acceptance acceptance;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LodgingService(
            Rules rules,
            Offices offices,
            FirstAnswer firstAnswer,
            Acceptance acceptance,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.offices = offices;
        this.firstAnswer = firstAnswer;
        this.acceptance = acceptance;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Check check(Application application) {
        return new Check(rules.assess(application, clock.instant()), offices.considering(application));
    }

    @Override
    public LodgingOutcome lodge(MissionCode mission, Submission submission) {
        var first = firstAnswer.to(mission, submission);
        var outcome = first.orElseGet(() -> lodgeAnew(mission, submission));
        if (outcome instanceof LodgingOutcome.Accepted(var accepted, var _, var _)) {
            Span.current().note(Span.CASE_NUMBER, accepted.number().value());
        }
        events.publishEvent(new LodgingAnswered(mission, outcome, first.isPresent()));
        return outcome;
    }

    private LodgingOutcome lodgeAnew(MissionCode mission, Submission submission) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var assessment = rules.assess(submission.application(), now);
        if (!assessment.admissible()) {
            LOG.info("Turned away at {}: {}", mission, codes(assessment));
            return new LodgingOutcome.TurnedAway(assessment);
        }
        var office = offices.considering(submission.application())
                .orElseThrow(() -> new IllegalStateException("An admissible application leads to an office"));
        var accepted = acceptance.accept(mission, office, submission, assessment.registrationsToEstablish(), now);
        if (accepted.isEmpty()) {
            return firstAnswer.to(mission, submission).orElseThrow();
        }
        LOG.info("Accepted {} for office {}", accepted.get().number(), office.code());
        return new LodgingOutcome.Accepted(accepted.get(), office, assessment.notes());
    }

    private static String codes(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.code().name())
                .collect(Collectors.joining(", "));
    }
}
