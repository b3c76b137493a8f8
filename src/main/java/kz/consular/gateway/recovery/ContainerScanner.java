package kz.consular.gateway.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.consular.gateway.decision.DecisionArchive;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.dossier.SealedDossier;
import kz.consular.gateway.dossier.UnreadableXml;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.recovery.ScannedFile.ScannedDecision;
import kz.consular.gateway.recovery.ScannedFile.ScannedDossier;
import kz.consular.gateway.recovery.ScannedFile.Unused;
import kz.consular.gateway.signature.SealVerifier;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.signature.Verdict;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.gateway.signature.keys.Signer;
import org.springframework.context.annotation.Lazy;

/** Reads files of the container folder and checks their names and seals. */
@SharedComponent
@Lazy
final class ContainerScanner {
    private static final String DOSSIER = "application.xml";
    private static final String DECISION = "decision.xml";
    private static final String SELF_TEST = "self-test.txt";

    private final SealVerifier verifier;
    private final DossierArchive dossiers;
    private final DecisionArchive decisions;

    ContainerScanner(SealVerifier verifier, DossierArchive dossiers, DecisionArchive decisions) {
        this.verifier = verifier;
        this.dossiers = dossiers;
        this.decisions = decisions;
    }

    /** A case whose containers are read a second time; the contents of all cases at once do not fit into memory. */
    record RecoveredCase(
            Dossier dossier, SealedDossier sealed, SealedContainer container, Optional<RecoveredDecision> decision) {}

    record RecoveredDecision(SealedDecision decision, SealedContainer container) {}

    /** Reads and verifies the whole file in constant memory. */
    ScannedFile scan(Path file) throws IOException {
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
        return switch (verifier.verifyKept(file)) {
            case Verdict.Passed passed -> scan(new SealedContainer(file, digest, Files.size(file)), passed);
            case Verdict.Failed(var why, var detail) -> new Unused(file, why.name(), detail);
            case Verdict.Indeterminate(var why, var detail) -> new Unused(file, why.name(), detail);
        };
    }

    private ScannedFile scan(SealedContainer container, Verdict.Passed seal) throws IOException {
        try {
            if (seal.contents().entry(DOSSIER).isPresent()) {
                return sealedByItsAuthor(ScannedDossier.of(dossiers.open(seal.contents()), container), seal.signer());
            }
            if (seal.contents().entry(DECISION).isPresent()) {
                return sealedByItsAuthor(ScannedDecision.of(decisions.read(seal.contents()), container), seal.signer());
            }
            if (seal.contents().entry(SELF_TEST).isPresent()) {
                return new ScannedFile.SelfTest();
            }
            return new Unused(container.path(), "NEITHER", "It holds neither a dossier nor a decision.");
        } catch (UnreadableXml e) {
            return new Unused(container.path(), "UNREADABLE", e.getMessage() + ".");
        }
    }

    private static ScannedFile sealedByItsAuthor(ScannedFile.Usable file, Signer signer) {
        return file.author().address().equals(signer.commonName())
                ? file
                : Unused.of(
                        file,
                        "WRONG_SIGNER",
                        "It speaks for " + file.author() + " and is sealed by " + signer.commonName() + ".");
    }

    RecoveredCase open(RecoveryPlan.PlannedCase planned) throws IOException {
        var container = planned.dossier().container();
        var contents = SealedContents.ofKnown(container.path());
        try {
            var dossier = dossiers.open(contents);
            var fingerprint = dossiers.fingerprint(dossier, contents);
            var decision = planned.decision();
            return new RecoveredCase(
                    dossier,
                    new SealedDossier(container.digest(), container.size(), fingerprint),
                    container,
                    decision.isPresent() ? Optional.of(open(decision.get().container())) : Optional.empty());
        } catch (UnreadableXml e) {
            throw new IOException("The container folder changes while it is read: stop whatever works in it.", e);
        }
    }

    private RecoveredDecision open(SealedContainer container) throws IOException, UnreadableXml {
        return new RecoveredDecision(decisions.read(SealedContents.ofKnown(container.path())), container);
    }
}
