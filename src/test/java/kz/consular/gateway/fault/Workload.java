package kz.consular.gateway.fault;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.wire.application.DocumentDescription;
import kz.consular.wire.application.DocumentKind;
import kz.consular.wire.application.MediaType;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The work of officers and clerks in a {@link SplitCountry}, and the checks of its result. */
final class Workload {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** For the backlog of the faults, on a busy machine. */
    private static final Duration BACKLOG = Duration.ofMinutes(10);

    private static final int HEAVY = 4 << 20;

    private final SplitCountry country;
    private final Path folder;
    private final Promises promises = new Promises();
    private final AtomicInteger submissions = new AtomicInteger();

    Workload(SplitCountry country, Path folder) {
        this.country = country;
        this.folder = folder;
    }

    Promises promises() {
        return promises;
    }

    String newSubmission() {
        return "submission-" + submissions.incrementAndGet();
    }

    /** Documents of ordinary size, for {@link SplitCountry#ALMATY}. */
    DossierFolder papers() {
        return unpacked(Sample.SINGLE_ADULT, AlmatyCalendar.dayOf(Instant.now()));
    }

    private DossierFolder unpacked(Sample sample, LocalDate today) {
        try {
            return sample.unpack(folder, today);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a further document of the given size in bytes. */
    DossierFolder papers(int bytes) {
        var papers = papers();
        var more = new DocumentDescription();
        more.setKind(DocumentKind.ADDITIONAL);
        more.setMediaType(MediaType.APPLICATION_PDF);
        more.setFileName("more-" + bytes + ".pdf");
        papers.request().getDocument().add(more);
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        try {
            Files.write(papers.path().resolve(more.getFileName()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return papers;
    }

    /** @return the case number that the officer got */
    String lodge(DossierFolder papers, String submission) {
        var answer = country.officer().lodge(papers, submission).getAccepted();
        promises.accepted(submission, answer);
        return answer.getCaseNumber();
    }

    String lodge() {
        return lodge(papers(), newSubmission());
    }

    /** Lodges in a thread of its own, possibly without an answer. */
    CompletableFuture<String> lodging(DossierFolder papers, String submission) {
        return CompletableFuture.supplyAsync(
                () -> lodge(papers, submission), task -> Thread.ofVirtual().start(task));
    }

    void awaitAtOffice(String caseNumber) {
        var clerk = country.clerk(SplitCountry.ALMATY);
        await("the office holds " + caseNumber).ignoreExceptions().until(() -> clerk.holds(caseNumber));
    }

    void permit(String caseNumber) {
        country.clerk(SplitCountry.ALMATY).permit(caseNumber);
        promises.ruled(caseNumber, true);
    }

    /** Permits in a thread of its own, possibly without an answer. */
    CompletableFuture<Void> permitting(String caseNumber) {
        return CompletableFuture.runAsync(
                () -> permit(caseNumber), task -> Thread.ofVirtual().start(task));
    }

    /** Waits until every consignment of both nodes is receipted. */
    void awaitDelivered() {
        await("every consignment is receipted").until(this::delivered);
    }

    private boolean delivered() {
        return country.missionDatabase().count("consignment WHERE state <> 'RECEIPTED'") == 0
                && country.officeDatabase().count("consignment WHERE state <> 'RECEIPTED'") == 0;
    }

    /** Families with different documents for both offices; one dossier is large. */
    List<DossierFolder> families() {
        var today = AlmatyCalendar.dayOf(Instant.now());
        var light = Stream.of(Sample.FAMILY, Sample.OLD_KATO_CODE, Sample.TAX_DEBTOR, Sample.IDENTITY_CARD_LOST)
                .map(sample -> unpacked(sample, today));
        return Stream.concat(light, Stream.of(papers(), papers(HEAVY))).toList();
    }

    /** Waits until every case is decided, every consignment is receipted, and every queue is empty. */
    void awaitRest() {
        await("every case is decided")
                .atMost(BACKLOG)
                .until(() -> country.missionDatabase().count("mission_case WHERE state <> 'DECIDED'") == 0);
        awaitDelivered();
        SplitCountry.queues()
                .forEach(queue ->
                        await(queue + " is empty").until(() -> country.broker().depth(queue) == 0));
    }

    Audit audit() {
        return Audit.of(country.missionDatabase(), country.officeDatabase(), promises);
    }

    /** Waits until nothing is under way, and checks that every promise is kept. */
    void assertAllIsWell() throws IOException {
        awaitRest();
        var audit = audit();
        assertThat(audit.clean()).as(audit.toString()).isTrue();
        assertThat(new NodeFiles(country.mission()).findings(country.missionDatabase()))
                .isEmpty();
        assertThat(new NodeFiles(country.office()).findings(country.officeDatabase()))
                .isEmpty();
    }

    /** The officer reads the decision of the clerk, on the dossier that the officer lodged. */
    void assertRulingsReached() {
        var dossiers = promises.acceptances().values().stream()
                .collect(toMap(Promises.Acceptance::caseNumber, Promises.Acceptance::dossier));
        promises.rulings().forEach((number, permitted) -> {
            var decision = country.officer().decision(number).getDecision();
            assertThat(decision.getPermitted() != null).as(number).isEqualTo(permitted);
            assertThat(decision.getDossierDigest()).as(number).isEqualTo(dossiers.get(number));
        });
    }

    static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(50));
    }
}
