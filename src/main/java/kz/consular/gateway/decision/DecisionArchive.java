package kz.consular.gateway.decision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.xml.namespace.QName;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.dossier.ChannelXml;
import kz.consular.gateway.dossier.UnreadableXml;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.signature.ContainerWriter;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;

/** Seals decisions into the container store, and opens them. */
@SharedComponent
public final class DecisionArchive {
    private static final String FILE = "decision.xml";
    private static final QName ROOT = new QName("urn:kz:consular:channel:1", "decision");

    private final ContainerStore containers;
    private final SealKeys keys;
    private final ChannelXml xml;
    private final Clock clock;

    DecisionArchive(ContainerStore containers, SealKeys keys, ChannelXml xml, Clock clock) {
        this.containers = containers;
        this.keys = keys;
        this.xml = xml;
        this.clock = clock;
    }

    /**
     * Seals a decision with its office's key, a restriction with its notice as text in three languages. The container is
     * forced to disk when this returns.
     *
     * @throws kz.consular.gateway.storage.NoSpaceLeft when the disk is too full
     */
    public SealedContainer seal(SealedDecision decision) {
        containers.requireSpaceForAccepted(0);
        var key = keys.key(new Party.Office(decision.office()).address());
        try (var writer = ContainerWriter.create(containers.newTemporaryFile(), key, clock)) {
            var document =
                    xml.write(ROOT, kz.consular.wire.channel.Decision.class, DecisionWireMapping.toWire(decision));
            writer.add(FILE, "application/xml", new ByteArrayInputStream(document));
            var notice = Notice.of(decision);
            if (notice.isPresent()) {
                NoticeFiles.add(notice.get(), writer);
            }
            var sealed = writer.seal();
            containers.keep(sealed);
            return sealed;
        } catch (IOException e) {
            throw new UncheckedIOException("The decision on " + decision.caseNumber() + " could not be written", e);
        }
    }

    /**
     * The decision in a verified container.
     *
     * @throws UnreadableXml when decision.xml is missing or invalid
     */
    public SealedDecision read(SealedContents contents) throws IOException, UnreadableXml {
        return open(contents).sealed();
    }

    /** @throws UnreadableXml when decision.xml is missing or invalid */
    public DecisionContents open(SealedContents contents) throws IOException, UnreadableXml {
        var wire = xml.read(FILE, ROOT, kz.consular.wire.channel.Decision.class, contents);
        var sealed = DecisionWireMapping.fromWire(wire);
        var standard = Notice.of(sealed);
        return new DecisionContents(
                sealed, standard.isPresent() ? NoticeFiles.read(contents).or(() -> standard) : Optional.empty());
    }

    /**
     * Opens a container of this node's own store.
     *
     * @param container as {@link #container} names it
     */
    public DecisionContents open(Path container) {
        try {
            return open(SealedContents.ofKnown(container));
        } catch (IOException e) {
            throw new UncheckedIOException("The decision " + container + " cannot be read", e);
        } catch (UnreadableXml e) {
            throw new IllegalStateException("The decision " + container + " was readable when it was received", e);
        }
    }

    /** Where the sealed decision with this digest lies on disk. */
    public Path container(Sha256 digest) {
        return containers
                .locate(digest)
                .orElseThrow(() -> new IllegalStateException(
                        "The decision " + digest + " is not in the container folder. Restore it from the backup."));
    }

    /** Removes a sealed decision that was not issued after all. */
    public void discard(SealedContainer sealed) {
        containers.discard(sealed.digest());
    }
}
