package kz.consular.gateway.decision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.dossier.UnreadableXml;
import kz.consular.gateway.signature.ContainerWriter;
import kz.consular.gateway.signature.asic.SealedContents;

/** A notice beside its decision in the container: what the citizen is told is then as sealed as what was decided. */
final class NoticeFiles {
    private static final String KAZAKH = "notice-kk.txt";
    private static final String RUSSIAN = "notice-ru.txt";
    private static final String ENGLISH = "notice-en.txt";

    /** In bytes; a notice fits on a page. */
    private static final int LONGEST = 1 << 16;

    private NoticeFiles() {}

    static void add(LocalizedText notice, ContainerWriter writer) throws IOException {
        add(writer, KAZAKH, notice.kk());
        add(writer, RUSSIAN, notice.ru());
        add(writer, ENGLISH, notice.en());
    }

    private static void add(ContainerWriter writer, String name, String text) throws IOException {
        writer.add(name, "text/plain;charset=UTF-8", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Empty when no language is there.
     *
     * @throws UnreadableXml when only some languages are there, or one is blank or longer than a notice
     */
    static Optional<LocalizedText> read(SealedContents contents) throws IOException, UnreadableXml {
        if (Stream.of(KAZAKH, RUSSIAN, ENGLISH)
                .allMatch(name -> contents.entry(name).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new LocalizedText(read(contents, KAZAKH), read(contents, RUSSIAN), read(contents, ENGLISH)));
    }

    private static String read(SealedContents contents, String name) throws IOException, UnreadableXml {
        if (contents.entry(name).isEmpty()) {
            throw new UnreadableXml("Its notice lacks " + name, null);
        }
        try (var file = contents.open(name)) {
            var bytes = file.readNBytes(LONGEST + 1);
            var text = new String(bytes, StandardCharsets.UTF_8);
            if (bytes.length > LONGEST || text.isBlank()) {
                throw new UnreadableXml("Its " + name + " is blank or longer than " + LONGEST + " bytes", null);
            }
            return text;
        }
    }
}
