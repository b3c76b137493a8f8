package kz.consular.gateway.cli.terminal;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import kz.consular.wire.application.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What the officer reads: a headline, then a label and a value a line. */
public final class TextReport {
    private static final int LABELS = 32;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Almaty"));

    private final PrintWriter out;
    private final Language language;
    private final ResourceBundle words;

    TextReport(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "kz.consular.gateway.cli.words",
                language.locale(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public void headline(String word, String... rest) {
        out.println(word(word) + (rest.length == 0 ? "" : ": " + String.join(" ", rest)));
    }

    /** Sets a list off from what stands above it. */
    public void section(String word) {
        out.println();
        out.println(word(word) + ":");
    }

    public void line(String word, @Nullable Object value) {
        if (value != null) {
            plain("  " + padded(word(word)) + " " + value);
        }
    }

    public void line(String word, Instant value) {
        line(word, moment(value));
    }

    public void line(String word, List<?> values) {
        if (!values.isEmpty()) {
            line(word, String.join(", ", values.stream().map(Object::toString).toList()));
        }
    }

    public void plain(String text) {
        out.println(text);
    }

    public String say(LocalizedText text) {
        return language.of(text);
    }

    public String word(String key, Object... values) {
        var word = words.getString(key);
        return values.length == 0 ? word : MessageFormat.format(word, values);
    }

    /** By the clock of Asia/Almaty, as the Rules count. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant) + " Asia/Almaty";
    }

    private static String padded(String label) {
        return label + " ".repeat(Math.max(0, LABELS - label.length()));
    }
}
