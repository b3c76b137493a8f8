package kz.consular.gateway.cli.terminal;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.ResourceBundle;
import kz.consular.wire.application.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The output of a command for an officer: a headline, then one label and its value in each line. */
public final class TextReport {
    private static final int LABEL_WIDTH = 32;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Almaty"));

    private final PrintWriter out;
    private final Language language;
    private final ResourceBundle labels;

    TextReport(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
        this.labels = language.words();
    }

    public void headline(String key, String... rest) {
        out.println(label(key) + (rest.length == 0 ? "" : ": " + String.join(" ", rest)));
    }

    /** Prints an empty line and the heading of a list. */
    public void section(String key) {
        out.println();
        out.println(label(key) + ":");
    }

    public void line(String key, @Nullable Object value) {
        if (value != null) {
            print("  " + padded(label(key)) + " " + value);
        }
    }

    public void line(String key, Instant value) {
        line(key, time(value));
    }

    public void line(String key, List<?> values) {
        if (!values.isEmpty()) {
            line(key, String.join(", ", values.stream().map(Object::toString).toList()));
        }
    }

    public void print(String text) {
        out.println(text);
    }

    public String inLanguage(LocalizedText text) {
        return language.of(text);
    }

    public String label(String key, Object... values) {
        var label = labels.getString(key);
        return values.length == 0 ? label : MessageFormat.format(label, values);
    }

    /** The time in Asia/Almaty, by which the rules count. */
    public static String time(Instant instant) {
        return TIME.format(instant) + " Asia/Almaty";
    }

    private static String padded(String label) {
        return label + " ".repeat(Math.max(0, LABEL_WIDTH - label.length()));
    }
}
