package kz.consular.gateway.dossier;

import java.io.IOException;
import java.util.List;
import javax.xml.namespace.QName;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.dossier.mapping.ApplicationWireMapping;
import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.wire.application.DocumentDescription;

/** The application.xml of a dossier, and the fingerprint of a submission. */
@SharedComponent
final class DossierXml {
    static final String FILE = "application.xml";

    private static final QName ROOT = new QName("urn:kz:consular:channel:1", "dossier");
    private static final String APPLICATION = "urn:kz:consular:application:1";

    private final ChannelXml xml;

    DossierXml(ChannelXml xml) {
        this.xml = xml;
    }

    byte[] write(Dossier dossier) {
        return xml.write(ROOT, kz.consular.wire.channel.Dossier.class, DossierWireMapping.toWire(dossier));
    }

    /** @throws UnreadableXml when it is missing or invalid, or names a copy that the container does not hold */
    Dossier read(SealedContents contents) throws IOException, UnreadableXml {
        var wire = xml.read(FILE, ROOT, kz.consular.wire.channel.Dossier.class, contents);
        var dossier = DossierWireMapping.fromWire(wire);
        var named = wire.getDocument().stream()
                .map(kz.consular.wire.channel.Dossier.Document::getPath)
                .toList();
        var copies = dossier.copies();
        if (!named.equals(copies.stream().map(Dossier.PlacedCopy::path).toList())) {
            throw new UnreadableXml("Its copies are not documents/001, documents/002 and so on", null);
        }
        for (var copy : copies) {
            requireSealed(copy, contents);
        }
        return dossier;
    }

    /** The clerk's browser relies on the media type in the container, so it must be the one that the mission checked. */
    private static void requireSealed(Dossier.PlacedCopy copy, SealedContents contents) throws UnreadableXml {
        var mediaType = copy.copy().mediaType().mediaTypeName();
        if (contents.entry(copy.path())
                .filter(entry -> entry.mediaType().equals(mediaType))
                .isEmpty()) {
            throw new UnreadableXml("It holds no " + copy.path() + " of type " + mediaType, null);
        }
    }

    /**
     * Identifies equal submissions: a digest over the application, the descriptions of its documents and the digests of
     * their contents. The time and the officer of the submission are not part of it.
     *
     * @param documents digests of the contents, in the order of the application's documents
     */
    Sha256 fingerprint(Application application, List<Sha256> documents) {
        var running = Sha256.start();
        running.update(xml.fragment(
                new QName(APPLICATION, "application"),
                kz.consular.wire.application.Application.class,
                ApplicationWireMapping.toWire(application)));
        for (var copy : application.documents()) {
            var description = ApplicationWireMapping.describe(copy, new DocumentDescription());
            running.update(xml.fragment(new QName(APPLICATION, "document"), DocumentDescription.class, description));
        }
        documents.forEach(digest -> running.update(digest.bytes()));
        return Sha256.finish(running);
    }
}
