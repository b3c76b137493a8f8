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

/** The result of scanning a file of the container folder: what has to be known of all files before one is used. */
sealed interface ScannedFile {

    /** A container with a valid seal of its author. */
    sealed interface Usable extends ScannedFile {
        SealedContainer container();

        /** The party whose seal the container has to have. */
        Party author();

        Party addressee();
    }

    record ScannedDossier(
            SealedContainer container,
            CaseNumber number,
            OfficeCode office,
            Instant acceptedAt,
            Optional<SubmissionId> submission)
            implements Usable {

        static ScannedDossier of(Dossier dossier, SealedContainer container) {
            return new ScannedDossier(
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

    record ScannedDecision(
            SealedContainer container, CaseNumber number, OfficeCode office, Sha256 dossier, Instant decidedAt)
            implements Usable {

        static ScannedDecision of(SealedDecision decision, SealedContainer container) {
            return new ScannedDecision(
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

    /** A self-test, which has no rows to restore. */
    record SelfTest() implements ScannedFile {}

    /**
     * A file that is not used; it stays where it is.
     *
     * @param code a stable code, such as {@code HASH_FAILURE}
     * @param why one sentence for the administrator
     */
    record Unused(Path file, String code, String why) implements ScannedFile {
        static Unused of(Usable file, String code, String why) {
            return new Unused(file.container().path(), code, why);
        }
    }
}
