package kz.consular.gateway.recovery;

import java.io.IOException;
import java.util.Optional;
import kz.consular.gateway.decision.DecisionArchive;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.dossier.SealedDossier;
import kz.consular.gateway.dossier.UnreadableXml;
import kz.consular.gateway.recovery.RecoveryPlan.Surviving;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.signature.asic.SealedContents;

/** A surviving case, read a second time, now that its turn has come: all at once would not fit into the memory. */
record RecoveredCase(Dossier dossier, SealedDossier sealed, SealedContainer container, Optional<Ruled> ruled) {

    /** The decision on it. */
    record Ruled(SealedDecision decision, SealedContainer container) {}

    static RecoveredCase of(Surviving surviving, RebuildSources rooms) throws IOException {
        var container = surviving.dossier().container();
        var contents = SealedContents.ofKnown(container.path());
        try {
            var dossier = rooms.dossiers().open(contents);
            var fingerprint = rooms.dossiers().fingerprint(dossier, contents);
            var answer = surviving.decision();
            return new RecoveredCase(
                    dossier,
                    new SealedDossier(container.digest(), container.size(), fingerprint),
                    container,
                    answer.isPresent()
                            ? Optional.of(ruled(answer.get().container(), rooms.decisions()))
                            : Optional.empty());
        } catch (UnreadableXml e) {
            throw new IOException("The container folder changes while it is read: stop whatever works in it.", e);
        }
    }

    private static Ruled ruled(SealedContainer container, DecisionArchive decisions) throws IOException, UnreadableXml {
        return new Ruled(decisions.read(SealedContents.ofKnown(container.path())), container);
    }
}
