package kz.consular.gateway.demo.rehearsal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.ResourceBundle;
import kz.consular.gateway.MissionGateway;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.cli.terminal.Language;
import kz.consular.gateway.demo.DemoEndpoints;
import kz.consular.wire.channel.Decision;
import kz.consular.wire.mission.Accepted;
import kz.consular.wire.mission.Assessment;
import kz.consular.wire.mission.Event;
import kz.consular.wire.mission.EventCode;
import kz.consular.wire.mission.GetCaseResponse;
import kz.consular.wire.mission.GetDecisionResponse;
import org.springframework.boot.system.ApplicationHome;

/** Prints the rehearsal. */
final class Programme {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu");
    private static final ResourceBundle WORDS = Language.en.words();

    private final PrintStream out;

    Programme(PrintStream out) {
        this.out = out;
    }

    void begin(DemoEndpoints endpoints) {
        out.printf("%n  Rehearsal: the whole country in one process, through %s%n", endpoints.mission());
    }

    void scene(Sample sample) {
        out.printf(
                "%n  ── %s %s%n",
                sample.folder(), "─".repeat(60 - sample.folder().length()));
    }

    void turnedAway(Assessment assessment) {
        out.printf(
                "     turned away, nothing kept; %d findings:%n",
                assessment.getFinding().size());
        for (var finding : assessment.getFinding()) {
            var person = Optional.ofNullable(finding.getPerson())
                    .map(id -> " (" + id + ")")
                    .orElse("");
            out.printf("       %-10s %s%s%n", finding.getCitation(), finding.getCode(), person);
        }
    }

    void accepted(Accepted accepted) {
        out.printf(
                "     %s for %s, decision due %s%n",
                accepted.getCaseNumber(),
                accepted.getOffice().getName().getEn(),
                DAY.format(accepted.getDecisionDueOn()));
    }

    void decision(GetDecisionResponse fetched) {
        out.printf("     %s%n", outcome(fetched.getDecision()));
        if (fetched.getNotice() != null) {
            out.printf(
                    "     notice in Kazakh, Russian and English, %d characters%n",
                    fetched.getNotice().getEn().length());
        }
    }

    private static String outcome(Decision decision) {
        if (decision.getPermitted() != null) {
            return "permitted: passport for %s; identity card to surrender: %s"
                    .formatted(
                            String.join(", ", decision.getPermitted().getPassportToIssue()),
                            decision.getPermitted().getIdentityCardToSurrender().isEmpty()
                                    ? "none"
                                    : String.join(", ", decision.getPermitted().getIdentityCardToSurrender()));
        }
        return "restricted: %s, %s"
                .formatted(
                        decision.getRestricted().getGroundText().getEn(),
                        decision.getRestricted().getTermText().getEn());
    }

    /** The events of the case at the mission, and the decision of the office between them. */
    void timeline(GetCaseResponse found, Instant decidedAt) {
        var begin = found.getEvent().getFirst().getAt();
        for (var event : found.getEvent()) {
            if (event.getCode() == EventCode.DECISION_RECEIVED) {
                hop(begin, decidedAt, "decided by the office: sealed, recorded, on its way back");
            }
            hop(begin, event.getAt(), words(event));
        }
    }

    private void hop(Instant begin, Instant at, String words) {
        out.printf(
                "       %s  %+6d ms  %s%n",
                TIME.format(at.atZone(ZoneId.systemDefault())),
                Duration.between(begin, at).toMillis(),
                words);
    }

    private static String words(Event event) {
        var words = WORDS.getString("event." + event.getCode().value());
        return event.getRemark() == null ? words : words + " (" + event.getRemark() + ")";
    }

    void end(DemoEndpoints endpoints) {
        var people = endpoints.certificates().resolve("people");
        out.printf("""

                  The gateway stays up; Ctrl-C stops it. Its log is gateway.log in the data folder. What to try next:

                    the contract
                      curl --cacert %1$s/ca.pem --cert %2$s/officer-BERLIN.crt.pem --key %2$s/officer-BERLIN.key.pem '%3$s?wsdl'
                    lodge as an officer
                      %5$s samples my-samples
                      %5$s lodge my-samples/family --url %3$s
                    look at an office's desk as its clerk
                      curl --cacert %1$s/ca.pem --cert %2$s/clerk-751710000.crt.pem --key %2$s/clerk-751710000.key.pem '%4$s?openOnly=false'

                """, endpoints.certificates(), people, endpoints.mission(), endpoints.office(), command());
        out.flush();
    }

    /** Starts an officer's command: from the jar that runs, or from the jar that Maven packages. */
    private static String command() {
        var source = new ApplicationHome(MissionGateway.class).getSource();
        var jar = source != null && source.isFile() ? source : Path.of("target/mission-gateway.jar");
        return System.getProperty("java.home") + "/bin/java -jar " + jar;
    }
}
