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

/** What officers and clerks do every day in a {@link SplitCountry}, and what they rely on afterwards. */
final class Everyday {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** What gathered during the faults, on a machine that is busy with other things. */
    private static final Duration BACKLOG = Duration.ofMinutes(10);

    private static final int HEAVY = 4 << 20;

    private final SplitCountry country;
    private final Path folder;
    private final Promises promises = new Promises();
    private final AtomicInteger submissions = new AtomicInteger();

    Everyday(SplitCountry country, Path folder) {
        this.country = country;
        this.folder = folder;
    }

    Promises promises() {
        return promises;
    }

    String newSubmission() {
        return "submission-" + submissions.incrementAndGet();
    }

    /** Of an ordinary size, and for {@link SplitCountry#ALMATY}. */
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

    /** With one more paper, of so many bytes. */
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

    /** @return the case number that the officer was told */
    String lodge(DossierFolder papers, String submission) {
        var answer = country.officer().lodge(papers, submission).getAccepted();
        promises.accepted(submission, answer);
        return answer.getCaseNumber();
    }

    String lodge() {
        return lodge(papers(), newSubmission());
    }

    /** An officer who may wait in vain. */
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

    /** A clerk who may wait in vain. */
    CompletableFuture<Void> permitting(String caseNumber) {
        return CompletableFuture.runAsync(
                () -> permit(caseNumber), task -> Thread.ofVirtual().start(task));
    }

    /** Until every duty on both books has ended. */
    void awaitDelivered() {
        await("every consignment is receipted").until(this::delivered);
    }

    private boolean delivered() {
        return country.missionBooks().count("consignment WHERE state <> 'RECEIPTED'") == 0
                && country.officeBooks().count("consignment WHERE state <> 'RECEIPTED'") == 0;
    }

    /** Families whose papers differ, one of them heavy, for both offices. */
    List<DossierFolder> families() {
        var today = AlmatyCalendar.dayOf(Instant.now());
        var light = Stream.of(Sample.FAMILY, Sample.OLD_KATO_CODE, Sample.TAX_DEBTOR, Sample.IDENTITY_CARD_LOST)
                .map(sample -> unpacked(sample, today));
        return Stream.concat(light, Stream.of(papers(), papers(HEAVY))).toList();
    }

    /** Until every case is decided, every duty has ended, and nothing lies at the broker. */
    void awaitRest() {
        await("every case is decided")
                .atMost(BACKLOG)
                .until(() -> country.missionBooks().count("mission_case WHERE state <> 'DECIDED'") == 0);
        awaitDelivered();
        SplitCountry.queues()
                .forEach(queue ->
                        await(queue + " is empty").until(() -> country.broker().depth(queue) == 0));
    }

    Audit audit() {
        return Audit.of(country.missionBooks(), country.officeBooks(), promises);
    }

    /** Lets everything come to rest, and looks whether all of it is as people were told. */
    void assertAllIsWell() throws IOException {
        awaitRest();
        var audit = audit();
        assertThat(audit.clean()).as(audit.toString()).isTrue();
        assertThat(new Shelves(country.mission()).findings(country.missionBooks()))
                .isEmpty();
        assertThat(new Shelves(country.office()).findings(country.officeBooks()))
                .isEmpty();
    }

    /** What the officer reads is what the clerk ruled, on the dossier that the officer lodged. */
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
