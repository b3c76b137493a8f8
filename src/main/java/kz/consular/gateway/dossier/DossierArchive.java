package kz.consular.gateway.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.Content;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.signature.ContainerWriter;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;

/** Seals dossiers into the container store, and opens them. */
@SharedComponent
public final class DossierArchive {
    private final ContainerStore containers;
    private final SealKeys keys;
    private final DossierXml xml;
    private final Clock clock;

    DossierArchive(ContainerStore containers, SealKeys keys, DossierXml xml, Clock clock) {
        this.containers = containers;
        this.keys = keys;
        this.xml = xml;
        this.clock = clock;
    }

    /**
     * Seals a dossier with its mission's key. The documents are streamed once, through their digests, into the container.
     * The container is forced to disk when this returns.
     *
     * @param contents of the application's documents, in their order
     * @throws kz.consular.gateway.storage.NoSpaceLeft when the disk is too full
     */
    public SealedDossier seal(Dossier dossier, List<Content> contents) {
        containers.requireSpace(0);
        var key = keys.key(new Party.Mission(dossier.mission()).address());
        try (var writer = ContainerWriter.create(containers.newTemporaryFile(), key, clock)) {
            return write(dossier, contents, writer);
        } catch (IOException e) {
            throw new UncheckedIOException("The dossier of " + dossier.caseNumber() + " could not be written", e);
        }
    }

    /** The check for a full disk is made while the unfinished file still takes up its space. */
    private SealedDossier write(Dossier dossier, List<Content> contents, ContainerWriter writer) throws IOException {
        try {
            writer.add(DossierXml.FILE, "application/xml", new ByteArrayInputStream(xml.write(dossier)));
            var documents = addDocuments(writer, dossier.copies(), contents);
            var sealed = writer.seal();
            containers.keep(sealed);
            return new SealedDossier(sealed.digest(), sealed.size(), xml.fingerprint(dossier.application(), documents));
        } catch (IOException e) {
            containers.requireSpace(0);
            throw e;
        }
    }

    private static List<Sha256> addDocuments(
            ContainerWriter writer, List<Dossier.PlacedCopy> copies, List<Content> contents) throws IOException {
        var digests = new ArrayList<Sha256>();
        for (var i = 0; i < copies.size(); i++) {
            var placed = copies.get(i);
            try (var content = contents.get(i).open()) {
                var added = writer.add(placed.path(), placed.copy().mediaType().mediaTypeName(), content);
                digests.add(added.digest());
            }
        }
        return digests;
    }

    /** The {@link SealedDossier#fingerprint()} of a submission. Reads every content once. */
    public Sha256 fingerprint(Application application, List<Content> contents) {
        var digests = new ArrayList<Sha256>();
        try {
            for (var content : contents) {
                try (var stream = content.open()) {
                    digests.add(Sha256.ofContent(stream));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A copy that was taken in cannot be read again", e);
        }
        return xml.fingerprint(application, digests);
    }

    /** The {@link SealedDossier#fingerprint()} of a dossier that was sealed. */
    public Sha256 fingerprint(Dossier dossier, SealedContents contents) {
        var digests = dossier.copies().stream()
                .map(copy -> contents.entry(copy.path()).orElseThrow().digest())
                .toList();
        return xml.fingerprint(dossier.application(), digests);
    }

    /** Removes a dossier for which no case was opened. */
    public void discard(SealedDossier sealed) {
        containers.discard(sealed.digest());
    }

    /**
     * The dossier in a verified container.
     *
     * @throws UnreadableXml when its application.xml is missing or invalid, or names a copy that the container does not hold
     */
    public Dossier open(SealedContents contents) throws IOException, UnreadableXml {
        return xml.read(contents);
    }

    /** The dossier that this node stores under a digest. */
    public Dossier open(Sha256 digest) {
        try {
            return xml.read(contents(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("The dossier " + digest + " cannot be read", e);
        } catch (UnreadableXml e) {
            throw new IllegalStateException("The dossier " + digest + " was readable when it was kept", e);
        }
    }

    /** The files of the dossier that this node stores under a digest. */
    public SealedContents contents(Sha256 digest) {
        try {
            return SealedContents.ofKnown(container(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("The dossier " + digest + " cannot be read", e);
        }
    }

    /**
     * Where the sealed dossier with this digest lies on disk.
     *
     * @throws DossierMissing when it is not in the container folder, although the database refers to it
     */
    public Path container(Sha256 digest) {
        return containers.locate(digest).orElseThrow(() -> new DossierMissing(digest));
    }
}
