package kz.consular.gateway.signature.asic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.signature.validation.Rejection;
import kz.consular.gateway.signature.validation.SubIndication;
import kz.consular.gateway.signature.zip.EntryName;

/** Holds the files of a container against its manifest: each named file is there, whole, and none is there besides. */
public final class ManifestCoverage {

    private ManifestCoverage() {}

    /**
     * The payload as the manifest names it. ETSI EN 319 162-1, clause 4.4.4, allows files that no manifest names; we
     * refuse them, for who unpacks the container takes them for sealed.
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

    /** ETSI EN 319 102-1, clause 5.2.7.4: signed data that cannot be had leaves the matter open. */
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

    /** ETSI EN 319 102-1, clause 5.2.7.4: a digest that does not match refutes the signature. */
    public static void mustBeIntact(SealedContents contents) throws IOException, Rejection {
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
