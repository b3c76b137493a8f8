package kz.consular.gateway.documentation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document of the project. */
record MarkdownFile(Path path, String text) {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```\\n?");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static MarkdownFile read(Path path) {
        try {
            return new MarkdownFile(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The README, all documents below {@code src}, and the one on certificates. */
    static List<MarkdownFile> all() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            var below = files.filter(file -> file.toString().endsWith(".md"));
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("certs/README.md")), below)
                    .map(MarkdownFile::read)
                    .toList();
        }
    }

    /** The targets of links and images. */
    Stream<String> links() {
        return LINK.matcher(CODE.matcher(prose()).replaceAll("")).results().map(link -> link.group(1));
    }

    /** The names set in code font within the text. */
    Stream<String> names() {
        return CODE.matcher(prose()).results().map(name -> name.group(1));
    }

    private String prose() {
        return FENCE.matcher(text).replaceAll("");
    }

    /** The anchors of the headings, as the platforms that show the document make them. */
    List<String> anchors() {
        return HEADING.matcher(prose())
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    /** The cells of the rows of the tables below a heading. */
    List<List<String>> rowsBelow(String heading) {
        var section = text.substring(text.indexOf("\n## " + heading + "\n") + 1);
        return section.lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                .map(cells -> cells.subList(1, cells.size()))
                .toList();
    }

    /** Demands that this text stands between the marks of a name; the failure has the text to paste. */
    void assertGenerated(String name, String wanted) {
        var begin = "<!-- " + name + " -->\n";
        var end = "<!-- end of " + name + " -->";
        assertThat(text).contains(begin).contains(end);
        var found = text.substring(text.indexOf(begin) + begin.length(), text.indexOf(end));
        if (!found.equals(wanted)) {
            throw new AssertionError("%s differs from the program. Paste this between the marks '%s':%n%n%s"
                    .formatted(path, name, wanted));
        }
    }

    /** Javadoc as Markdown: one line, inline tags as code. */
    static String ofJavadoc(String javadoc) {
        var oneLine = javadoc.lines()
                .map(line -> line.strip().replaceFirst("^\\* ?", ""))
                .collect(joining(" "));
        return Pattern.compile("\\{@(?:code|link|linkplain) ([^}]*)}")
                .matcher(oneLine)
                .replaceAll((MatchResult tag) -> "`" + tag.group(1) + "`")
                .strip();
    }
}
