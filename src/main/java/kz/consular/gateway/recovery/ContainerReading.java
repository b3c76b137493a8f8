package kz.consular.gateway.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.dossier.UnreadableXml;
import kz.consular.gateway.recovery.ScannedFile.KeptDecision;
import kz.consular.gateway.recovery.ScannedFile.KeptDossier;
import kz.consular.gateway.recovery.ScannedFile.Unused;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.signature.keys.Signer;

/** Finds out what a file in the container folder is: named as it should be, sealed, and by whom it should be. */
final class ContainerReading {
    private static final String DOSSIER = "application.xml";
    private static final String DECISION = "decision.xml";
    private static final String SELF_TEST = "self-test.txt";

    private final RebuildSources rooms;

    ContainerReading(RebuildSources rooms) {
        this.rooms = rooms;
    }

    /** Reads the file from end to end, in constant memory. */
    ScannedFile read(Path file) throws IOException {
        Sha256 digest;
        try (var content = Files.newInputStream(file)) {
            digest = Sha256.ofContent(content);
        }
        if (!file.endsWith(Path.of(digest.hex().substring(0, 2), digest.hex() + ".asice"))) {
            return new Unused(
                    file,
                    "NAME_DIFFERS",
                    "The file does not bear the name of its SHA-256, " + digest
                            + ": it was damaged, or put there by hand.");
        }
        return switch (rooms.verifier().verifyKept(file)) {
            case Verdict.Passed passed -> read(new SealedContainer(file, digest, Files.size(file)), passed);
            case Verdict.Failed(var why, var detail) -> new Unused(file, why.name(), detail);
            case Verdict.Indeterminate(var why, var detail) -> new Unused(file, why.name(), detail);
        };
    }

    private ScannedFile read(SealedContainer container, Verdict.Passed seal) throws IOException {
        try {
            if (seal.contents().entry(DOSSIER).isPresent()) {
                return sealedByItsAuthor(
                        KeptDossier.of(rooms.dossiers().open(seal.contents()), container), seal.signer());
            }
            if (seal.contents().entry(DECISION).isPresent()) {
                return sealedByItsAuthor(
                        KeptDecision.of(rooms.decisions().read(seal.contents()), container), seal.signer());
            }
            if (seal.contents().entry(SELF_TEST).isPresent()) {
                return new ScannedFile.SelfTest();
            }
            return new Unused(container.path(), "NEITHER", "It holds neither a dossier nor a decision.");
        } catch (UnreadableXml e) {
            return new Unused(container.path(), "UNREADABLE", e.getMessage() + ".");
        }
    }

    private static ScannedFile sealedByItsAuthor(ScannedFile.Kept kept, Signer signer) {
        return kept.author().address().equals(signer.commonName())
                ? kept
                : Unused.of(
                        kept,
                        "WRONG_SIGNER",
                        "It speaks for " + kept.author() + " and is sealed by " + signer.commonName() + ".");
    }
}
