package kz.consular.gateway.soap.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.soap.envelope.ContentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The MIME parts of a message")
class MimePartsTest {
    private static final ContentType TYPE = ContentType.of("multipart/related; boundary=\"=_next:361\"");
    private static final String BOUNDARY = "--=_next:361";
    private static final String END = "\r\n" + BOUNDARY + "--";

    @Test
    void are_separated_whatever_the_reads_of_the_stream() throws IOException {
        var contents = List.of(
                "",
                "\r\n",
                "\r",
                "\n\r\n--",
                "--=_next:36",
                "\r\n--=_next:36\r\n--=_next:3611",
                "a line--=_next:361\r\n-- =_next:361",
                "\u0000\u00ff\r\n\r\n".repeat(10_000));

        for (var piece = 1; piece <= 100; piece++) {
            assertThat(read(in(piece, message(contents))))
                    .as("%d bytes at a time", piece)
                    .isEqualTo(contents);
        }
    }

    @Test
    void begin_and_end_at_the_boundaries() throws IOException {
        var message = "Whoever reads this has no MIME.\r\n" + message(List.of("one")) + "\r\nand " + BOUNDARY
                + "\r\n\r\nmore";

        assertThat(read(in(4096, message))).containsExactly("one");
    }

    @Test
    void may_be_skipped() throws IOException {
        var parts = new MimeParts(TYPE, in(4096, message(List.of("one", "two", "three"))));

        assertThat(parts.next()).isTrue();
        assertThat(parts.part().content().read()).isEqualTo('o');
        assertThat(parts.next()).isTrue();
        assertThat(parts.next()).isTrue();
        assertThat(parts.part().content()).hasContent("three");
        assertThat(parts.next()).isFalse();
    }

    @Test
    void may_be_none() throws IOException {
        assertThat(new MimeParts(TYPE, in(4096, END)).next()).isFalse();
    }

    @Test
    void may_have_no_headers() throws IOException {
        assertThat(read(in(4096, BOUNDARY + "\r\n\r\nbare" + END))).containsExactly("bare");
    }

    @Test
    void have_headers_of_a_limited_length() throws IOException {
        var parts = new MimeParts(TYPE, in(4096, BOUNDARY + "\r\nX: " + "x".repeat(10_000) + "\r\n\r\n" + END));

        assertThat(parts.next()).isTrue();
        assertThatThrownBy(parts::part).isInstanceOf(IOException.class).hasMessageContaining("8192 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no boundary",
                "\r\n" + BOUNDARY,
                BOUNDARY + "\r\nContent-ID: <a>",
                BOUNDARY + "\r\n\r\nhalf",
                BOUNDARY + "-"
            })
    void must_not_be_truncated(String message) {
        assertThatThrownBy(() -> read(in(4096, message))).isInstanceOf(IOException.class);
    }

    private static String message(List<String> contents) {
        var message = new StringBuilder();
        contents.forEach(content -> message.append("\r\n")
                .append(BOUNDARY)
                .append("\r\nContent-Transfer-Encoding: binary\r\n\r\n")
                .append(content));
        return message + END;
    }

    private static List<String> read(InputStream message) throws IOException {
        var parts = new MimeParts(TYPE, message);
        var read = new ArrayList<String>();
        while (parts.next()) {
            read.add(new String(parts.part().content().readAllBytes(), ISO_8859_1));
        }
        return read;
    }

    /** A stream that returns so many bytes at a time. */
    private static InputStream in(int most, String message) {
        return new ByteArrayInputStream(message.getBytes(ISO_8859_1)) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(most, length));
            }
        };
    }
}
