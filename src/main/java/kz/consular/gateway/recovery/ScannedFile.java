package kz.consular.gateway.recovery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.SubmissionId;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.signature.SealedContainer;

/** What a file in the container folder turned out to be: as much of it as must be known before any of them is used. */
sealed interface ScannedFile {

    /** A container in order, of a party that may seal it. */
    sealed interface Kept extends ScannedFile {
        SealedContainer container();

        /** Whose seal it has to bear. */
        Party author();

        Party addressee();
    }

    /** An application as its mission sealed it. */
    record KeptDossier(
            SealedContainer container,
            CaseNumber number,
            OfficeCode office,
            Instant acceptedAt,
            Optional<SubmissionId> submission)
            implements Kept {

        static KeptDossier of(Dossier dossier, SealedContainer container) {
            return new KeptDossier(
                    container, dossier.caseNumber(), dossier.office(), dossier.acceptedAt(), dossier.submissionId());
        }

        @Override
        public Party author() {
            return new Party.Mission(number.mission());
        }

        @Override
        public Party addressee() {
            return new Party.Office(office);
        }
    }

    /** A decision as its office sealed it. */
    record KeptDecision(
            SealedContainer container, CaseNumber number, OfficeCode office, Sha256 dossier, Instant decidedAt)
            implements Kept {

        static KeptDecision of(SealedDecision decision, SealedContainer container) {
            return new KeptDecision(
                    container,
                    decision.caseNumber(),
                    decision.office(),
                    decision.dossierDigest(),
                    decision.decidedAt());
        }

        @Override
        public Party author() {
            return new Party.Office(office);
        }

        @Override
        public Party addressee() {
            return new Party.Mission(number.mission());
        }
    }

    /** A self-test, of which nothing is to be rebuilt. */
    record SelfTest() implements ScannedFile {}

    /**
     * A file of which no use is made; it stays where it is.
     *
     * @param code stable, such as {@code HASH_FAILURE}
     * @param why one sentence for the administrator
     */
    record Unused(Path file, String code, String why) implements ScannedFile {
        static Unused of(Kept kept, String code, String why) {
            return new Unused(kept.container().path(), code, why);
        }
    }
}
