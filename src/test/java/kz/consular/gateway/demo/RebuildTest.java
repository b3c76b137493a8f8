package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.consular.gateway.cli.client.MissionClient;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.wire.mission.Accepted;
import kz.consular.wire.mission.Case;
import kz.consular.wire.mission.CaseState;
import kz.consular.wire.mission.ConfirmHandoverRequest;
import kz.consular.wire.mission.Event;
import kz.consular.wire.mission.EventCode;
import kz.consular.wire.mission.ListCasesRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

@DisplayName("A database that was lost, or is older than the loss, is rebuilt from the sealed containers")
class RebuildTest {

    @TempDir
    static Path certificates;

    @TempDir
    Path folder;

    private DossierFolder family(Sample sample) {
        try {
            return sample.unpack(folder.resolve("samples"), AlmatyCalendar.dayOf(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Accepted lodge(MissionClient officer, Sample sample, String id) {
        return officer.lodge(family(sample), id).getAccepted();
    }

    private Country start() {
        return Country.startWith(certificates, folder);
    }

    private Rebuild rebuild() {
        return Rebuild.run(List.of(
                "--gateway.data=" + folder.resolve("data"),
                "--gateway.demo.active=true",
                "--gateway.demo.certificates=" + certificates));
    }

    private void loseDatabase() {
        try (var files = Files.newDirectoryStream(folder.resolve("data"), "gateway.db*")) {
            for (var file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All data of a case that an officer sees, without the state. */
    private static Map<String, String> seen(Case found) {
        return Map.of(
                "number", found.getCaseNumber(),
                "submission", found.getSubmissionId(),
                "office", found.getOffice(),
                "accepted", found.getAcceptedAt().toString(),
                "due", found.getDecisionDueOn().toString(),
                "dossier", found.getDossierDigest());
    }

    private static List<Map<String, String>> cases(MissionClient officer) {
        return officer.cases(new ListCasesRequest()).getCase().stream()
                .map(RebuildTest::seen)
                .toList();
    }

    private static CaseState state(MissionClient officer, String number) {
        return officer.caseOf(number).getCase().getState();
    }

    private static void decideAll(Country country, Accepted accepted) {
        var number = accepted.getCaseNumber();
        var clerk = country.clerkHolding(number, accepted.getOffice().getCode());
        clerk.openInquiries(number).forEach(inquiry -> clerk.answer(number, inquiry));
        clerk.permit(number);
    }

    private static void awaitAllAnswered(Country country) {
        Awaitility.await("every consignment is receipted")
                .atMost(Duration.ofSeconds(60))
                .until(() -> country.part(JdbcClient.class)
                                .sql("SELECT COUNT(*) FROM consignment WHERE state <> 'RECEIPTED'")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private static long rows(Country country, String table) {
        return country.part(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName(
            "lost: cases, digests and decisions are as before, a repeated submission gets its answer, what waited is decided once")
    void lost() {
        Accepted permitted;
        Accepted restricted;
        Accepted waiting;
        List<Map<String, String>> berlinBefore;
        List<Map<String, String>> ankaraBefore;
        String decision;
        try (var country = start()) {
            var berlin = country.officer(DemoPopulation.BERLIN);
            var ankara = country.officer(DemoPopulation.ANKARA);
            permitted = lodge(berlin, Sample.SINGLE_ADULT, "submission-permitted");
            restricted = lodge(ankara, Sample.TAX_DEBTOR, "submission-restricted");
            waiting = lodge(berlin, Sample.FAMILY, "submission-waiting");
            assertThat(berlin.lodge(family(Sample.INCOMPLETE), "submission-incomplete")
                            .getAccepted())
                    .isNull();
            decideAll(country, permitted);
            country.clerkHolding(
                            restricted.getCaseNumber(), restricted.getOffice().getCode())
                    .restrictForTaxDebt(restricted.getCaseNumber());
            country.awaitState(berlin, permitted.getCaseNumber(), CaseState.DECIDED);
            country.awaitState(ankara, restricted.getCaseNumber(), CaseState.DECIDED);
            country.awaitState(berlin, waiting.getCaseNumber(), CaseState.UNDER_CONSIDERATION);
            berlin.confirmHandover(handover(permitted.getCaseNumber()));
            decision = berlin.decision(permitted.getCaseNumber()).getContainer().getDigest();
            berlinBefore = cases(berlin);
            ankaraBefore = cases(ankara);
        }
        loseDatabase();
        assertThatThrownBy(() -> start()).hasStackTraceContaining("run the command 'rebuild'");

        var report = rebuild();
        assertThat(report.exit()).as(report.output()).isZero();
        assertThat(report.output())
                .contains("5 containers read", "added         3, 1 of them to be sent", "at missions added     2");
        var again = rebuild();
        assertThat(again.exit()).isZero();
        assertThat(again.output()).contains("Nothing was missing");

        try (var country = start()) {
            var berlin = country.officer(DemoPopulation.BERLIN);
            var ankara = country.officer(DemoPopulation.ANKARA);
            assertThat(cases(berlin)).isEqualTo(berlinBefore);
            assertThat(cases(ankara)).isEqualTo(ankaraBefore);
            assertThat(state(berlin, permitted.getCaseNumber()))
                    .as("the hand-over is to be confirmed again")
                    .isEqualTo(CaseState.DECIDED);
            assertThat(berlin.decision(permitted.getCaseNumber()).getContainer().getDigest())
                    .isEqualTo(decision);
            assertThat(ankara.decision(restricted.getCaseNumber()).getNotice()).isNotNull();
            assertThat(lodge(berlin, Sample.FAMILY, "submission-waiting"))
                    .usingRecursiveComparison()
                    .isEqualTo(waiting);

            country.awaitState(berlin, waiting.getCaseNumber(), CaseState.UNDER_CONSIDERATION);
            assertThat(berlin.caseOf(waiting.getCaseNumber()).getEvent())
                    .extracting(Event::getCode)
                    .containsExactly(
                            EventCode.ACCEPTED, EventCode.REBUILT, EventCode.SENT, EventCode.RECEIVED_BY_OFFICE);
            decideAll(country, waiting);
            country.awaitState(berlin, waiting.getCaseNumber(), CaseState.DECIDED);
            awaitAllAnswered(country);
            assertThat(rows(country, "office_case")).isEqualTo(3);
            assertThat(rows(country, "received_decision")).isEqualTo(3);
            assertThat(berlin.confirmHandover(handover(permitted.getCaseNumber()))
                            .getCase()
                            .getState())
                    .isEqualTo(CaseState.CLOSED);
            assertThat(lodge(berlin, Sample.SINGLE_ADULT, "submission-new").getCaseNumber())
                    .as("no number is given twice")
                    .endsWith("-001003");
        }
    }

    @Test
    @DisplayName(
            "restored from a backup: what came since is added, what the backup holds stays, nothing is lost or doubled")
    void restored() throws IOException {
        Accepted decidedSince;
        Accepted lodgedSince;
        Accepted both;
        var backup = folder.resolve("backup.db");
        try (var country = start()) {
            var berlin = country.officer(DemoPopulation.BERLIN);
            var closed = lodge(berlin, Sample.SINGLE_ADULT, "submission-closed");
            decidedSince = lodge(berlin, Sample.FAMILY, "submission-decided-since");
            decideAll(country, closed);
            country.awaitState(berlin, closed.getCaseNumber(), CaseState.DECIDED);
            country.awaitState(berlin, decidedSince.getCaseNumber(), CaseState.UNDER_CONSIDERATION);
            berlin.confirmHandover(handover(closed.getCaseNumber()));

            country.part(JdbcClient.class).sql("VACUUM INTO '" + backup + "'").update();
            decideAll(country, decidedSince);
            lodgedSince = lodge(berlin, Sample.IDENTITY_CARD_LOST, "submission-since");
            both = lodge(berlin, Sample.OLD_KATO_CODE, "submission-both-since");
            decideAll(country, both);
            country.awaitState(berlin, decidedSince.getCaseNumber(), CaseState.DECIDED);
            country.awaitState(berlin, both.getCaseNumber(), CaseState.DECIDED);
            country.awaitState(berlin, lodgedSince.getCaseNumber(), CaseState.UNDER_CONSIDERATION);
        }
        loseDatabase();
        FileSystemUtils.deleteRecursively(folder.resolve("data/broker"));
        Files.copy(backup, folder.resolve("data/gateway.db"));

        var report = rebuild();
        assertThat(report.exit()).as(report.output()).isZero();
        assertThat(report.output()).contains("added         2, 1 of them", "at missions added     2");
        assertThat(rebuild().output()).contains("Nothing was missing");

        try (var country = start()) {
            var berlin = country.officer(DemoPopulation.BERLIN);
            assertThat(berlin.cases(new ListCasesRequest()).getCase())
                    .extracting(Case::getSubmissionId)
                    .containsExactly(
                            "submission-both-since",
                            "submission-since",
                            "submission-decided-since",
                            "submission-closed");
            assertThat(berlin.cases(new ListCasesRequest()).getCase().getLast().getState())
                    .as("what the backup held stays")
                    .isEqualTo(CaseState.CLOSED);
            assertThat(state(berlin, decidedSince.getCaseNumber())).isEqualTo(CaseState.DECIDED);
            assertThat(state(berlin, both.getCaseNumber())).isEqualTo(CaseState.DECIDED);
            decideAll(country, lodgedSince);
            country.awaitState(berlin, lodgedSince.getCaseNumber(), CaseState.DECIDED);
            awaitAllAnswered(country);
            assertThat(rows(country, "office_case")).isEqualTo(4);
            assertThat(rows(country, "received_decision")).isEqualTo(4);
        }
    }

    @Test
    @DisplayName(
            "files that are not what was sealed are reported with a code, left where they are, and do not stop the rest")
    void damaged() throws IOException {
        Accepted kept;
        Accepted damaged;
        try (var country = start()) {
            var berlin = country.officer(DemoPopulation.BERLIN);
            kept = lodge(berlin, Sample.SINGLE_ADULT, "submission-kept");
            damaged = lodge(berlin, Sample.SINGLE_ADULT, "submission-damaged");
            awaitAllAnswered(country);
        }
        loseDatabase();
        var containers = folder.resolve("data/containers");
        var digest = damaged.getDossierDigest();
        var file = containers.resolve(digest.substring(0, 2)).resolve(digest + ".asice");
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        var report = rebuild();
        assertThat(report.exit()).isEqualTo(1);
        assertThat(report.output()).contains(digest + ".asice NAME_DIFFERS").doesNotContain(kept.getDossierDigest());
        assertThat(file).exists();
        try (var country = start()) {
            assertThat(country.officer(DemoPopulation.BERLIN)
                            .cases(new ListCasesRequest())
                            .getCase())
                    .extracting(Case::getCaseNumber)
                    .containsExactly(kept.getCaseNumber());
        }
    }

    @Test
    @DisplayName("a rebuild beside a running node is refused with a sentence")
    void besideANode() {
        try (var country = start()) {
            var report = rebuild();
            assertThat(report.exit()).isEqualTo(78);
            assertThat(report.output()).contains("Another gateway works in").doesNotContain("Exception");
            assertThat(country.clerkHolding(
                            lodge(country.officer(DemoPopulation.BERLIN), Sample.SINGLE_ADULT, "submission-1")
                                    .getCaseNumber(),
                            "751710000"))
                    .isNotNull();
        }
    }

    private static ConfirmHandoverRequest handover(String number) {
        var request = new ConfirmHandoverRequest();
        request.setCaseNumber(number);
        request.setHandedOverOn(AlmatyCalendar.dayOf(Instant.now()));
        return request;
    }
}
