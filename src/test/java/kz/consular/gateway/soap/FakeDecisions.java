package kz.consular.gateway.soap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.consular.gateway.decision.Decision;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.mission.decisions.Decisions;
import kz.consular.gateway.mission.decisions.Decisions.HandoverOutcome;
import kz.consular.gateway.mission.decisions.ReceivedDecision;

/** A permission for the one case, while {@link #decided}. */
final class FakeDecisions implements Decisions {
    static final byte[] CONTAINER = "a sealed decision".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final Path file;
    volatile boolean decided = true;
    volatile Optional<HandoverOutcome> outcome = Optional.empty();
    volatile String confirmed = "";

    FakeDecisions(Path folder) {
        file = folder.resolve("decision.asice");
        try {
            Files.write(file, CONTAINER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<ReceivedDecision> find(CaseNumber number) {
        return decided ? Optional.of(permission()) : Optional.empty();
    }

    private ReceivedDecision permission() {
        var known = FakeRegister.CASE;
        var applicant = List.of(new PersonId("applicant"));
        return new ReceivedDecision(
                new SealedDecision(
                        known.number(),
                        known.office(),
                        known.dossierDigest(),
                        Instant.parse("2026-12-10T05:00:00Z"),
                        new Decision.Permitted(applicant, applicant)),
                Instant.parse("2026-12-10T05:00:01Z"),
                Optional.empty(),
                file,
                new Sha256("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                CONTAINER.length);
    }

    @Override
    public HandoverOutcome confirmHandover(CaseNumber number, LocalDate handedOverOn, Set<PersonId> cards) {
        confirmed = number + " " + handedOverOn + " " + cards;
        return outcome.orElse(new HandoverOutcome.Closed(FakeRegister.CASE, List.of(new PersonId("child-1"))));
    }
}
