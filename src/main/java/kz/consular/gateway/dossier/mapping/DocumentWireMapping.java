package kz.consular.gateway.dossier.mapping;

import java.util.List;
import java.util.Optional;
import kz.consular.gateway.domain.FileName;
import kz.consular.gateway.domain.MediaType;
import kz.consular.gateway.domain.application.DocumentCopy;
import kz.consular.gateway.domain.application.DocumentKind;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.wire.application.DocumentDescription;

/** Maps descriptions of documents. */
final class DocumentWireMapping {
    private DocumentWireMapping() {}

    static List<DocumentCopy> fromWire(ValueReader values, List<? extends DocumentDescription> descriptions) {
        return values.<DocumentDescription, DocumentCopy>readEach(
                "document", descriptions, (path, wire) -> fromWire(values, path, wire));
    }

    private static Optional<DocumentCopy> fromWire(ValueReader values, String path, DocumentDescription wire) {
        var persons = values.<String, PersonId>readEach(
                path + "/person", wire.getPerson(), (place, id) -> values.read(place, id, PersonId::new));
        var mediaType = values.read(path + "/mediaType", wire.getMediaType(), DocumentWireMapping::fromWire);
        var fileName = values.read(path + "/fileName", wire.getFileName(), FileName::new);
        var kind = EnumByName.in(DocumentKind.class, wire.getKind());
        return mediaType.flatMap(type -> fileName.map(name -> new DocumentCopy(kind, persons, type, name)));
    }

    static MediaType fromWire(kz.consular.wire.application.MediaType wire) {
        return MediaType.named(wire.value())
                .orElseThrow(() -> new IllegalArgumentException("No copies are taken as " + wire.value()));
    }

    static <D extends DocumentDescription> D describe(DocumentCopy document, D wire) {
        wire.setKind(EnumByName.in(kz.consular.wire.application.DocumentKind.class, document.kind()));
        document.persons().stream().map(PersonId::value).forEach(wire.getPerson()::add);
        wire.setMediaType(kz.consular.wire.application.MediaType.fromValue(
                document.mediaType().mediaTypeName()));
        wire.setFileName(document.fileName().value());
        return wire;
    }
}
