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

/** The notice as files in the container of its decision, so that the seal covers it too. */
final class NoticeFiles {
    private static final String KAZAKH = "notice-kk.txt";
    private static final String RUSSIAN = "notice-ru.txt";
    private static final String ENGLISH = "notice-en.txt";

    /** In bytes; more than the longest notice needs. */
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
     * Empty when the container holds a notice in no language.
     *
     * @throws UnreadableXml when a language is missing, or a text is blank or too long
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
