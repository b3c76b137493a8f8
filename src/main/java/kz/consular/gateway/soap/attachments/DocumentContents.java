package kz.consular.gateway.soap.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.consular.gateway.domain.MediaType;
import kz.consular.gateway.domain.application.Content;
import kz.consular.gateway.domain.application.DocumentCopy;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.SoapCallFault;
import kz.consular.wire.mission.Document;

/** The contents of the copies. Each must begin with a signature of its media type. */
public final class DocumentContents {
    private DocumentContents() {}

    private record BadContent(FaultReason reason, String explanation) {}

    /** @throws SoapCallFault that names every content that is empty or not of its media type */
    public static List<Content> of(List<Document> wire, List<DocumentCopy> copies) {
        var contents = wire.stream()
                .map(document -> (Content) document.getContent()::getInputStream)
                .toList();
        var bad = new ArrayList<BadContent>();
        IntStream.range(0, contents.size())
                .forEach(i -> judge("document[" + (i + 1) + "]", contents.get(i), copies.get(i))
                        .ifPresent(bad::add));
        if (!bad.isEmpty()) {
            throw SoapCallFault.of(
                    bad.getFirst().reason(),
                    bad.stream().map(BadContent::explanation).toList());
        }
        return contents;
    }

    private static Optional<BadContent> judge(String place, Content content, DocumentCopy copy) {
        var head = head(content);
        if (head.length == 0) {
            return Optional.of(new BadContent(FaultReason.DOCUMENT_EMPTY, place + " is empty."));
        }
        return copy.mediaType().matches(head)
                ? Optional.empty()
                : Optional.of(new BadContent(
                        FaultReason.DOCUMENT_NOT_OF_MEDIA_TYPE,
                        place + " does not begin as " + copy.mediaType().mediaTypeName() + " does."));
    }

    private static byte[] head(Content content) {
        try (var stream = content.open()) {
            return stream.readNBytes(MediaType.LONGEST_SIGNATURE);
        } catch (IOException e) {
            throw new UncheckedIOException("An attachment that was just written cannot be read", e);
        }
    }
}
