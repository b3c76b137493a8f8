package kz.consular.gateway.signature.asic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.validation.Rejection;
import kz.consular.gateway.signature.validation.SubIndication;
import kz.consular.gateway.signature.zip.EntryName;

/**
 * Compares the files of a container with its manifest: each named file is present and unchanged, and there is no other
 * file.
 */
public final class ManifestCoverage {

    private ManifestCoverage() {}

    /**
     * The payload as the manifest names it. ETSI EN 319 162-1, clause 4.4.4, allows files that no manifest names. This
     * gateway refuses them, because a reader who unpacks the container would take them for sealed.
     */
    static List<SealedEntry> entries(AsicContainer container) throws Rejection {
        var entries = new ArrayList<SealedEntry>();
        var covered = new HashSet<String>();
        for (var reference : container.manifest().references()) {
            entries.add(entry(reference, container));
            covered.add(reference.name());
        }
        for (var member : container.payload()) {
            if (!covered.contains(member.name())) {
                throw Rejection.format("The container holds a file that its manifest does not cover.");
            }
        }
        return List.copyOf(entries);
    }

    /** ETSI EN 319 102-1, clause 5.2.7.4: the result is INDETERMINATE where signed data is missing. */
    private static SealedEntry entry(AsicManifest.Reference reference, AsicContainer container) throws Rejection {
        var member = container
                .member(reference.name())
                .orElseThrow(() -> new Rejection(
                        SubIndication.SIGNED_DATA_NOT_FOUND,
                        "A file that the manifest names is not in the container."));
        if (!new EntryName(reference.name()).isPayload()) {
            throw Rejection.format("The manifest names a file of the container itself as payload.");
        }
        return new SealedEntry(reference.name(), reference.mediaType(), member.size(), reference.digest());
    }

    /** ETSI EN 319 102-1, clause 5.2.7.4: the result is TOTAL-FAILED where a digest differs. */
    public static void requireIntact(SealedContents contents) throws IOException, Rejection {
        for (var entry : contents.entries()) {
            try (var content = contents.open(entry.name())) {
                if (!Sha256.ofContent(content).equals(entry.digest())) {
                    throw new Rejection(
                            SubIndication.HASH_FAILURE,
                            "A file is not what was sealed: its digest differs from the manifest's.");
                }
            }
        }
    }
}
