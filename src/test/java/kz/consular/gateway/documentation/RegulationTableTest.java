package kz.consular.gateway.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.consular.gateway.regulation.FindingCode;
import kz.consular.gateway.regulation.NoteCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tables of rules in regulation.md")
class RegulationTableTest {
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");
    private static final Path RULES = Path.of("src/main/java/kz/consular/gateway/regulation/resolution361");
    private static final Path ADVICE = RULES.resolve("advice");
    private static final MarkdownFile DOCUMENT = MarkdownFile.read(Path.of("src/docs/regulation.md"));
    private static final List<Row> FINDINGS = rows("Findings: the application is turned away");
    private static final List<Row> NOTES = rows("Notes: the officer is informed");

    /** One class of the tables. */
    private record Row(List<String> paragraphs, String className, List<String> codes) {

        static Row of(List<String> cells) {
            return new Row(
                    List.of(cells.get(0).split(", ")),
                    cells.get(2).replace("`", ""),
                    CODE.matcher(cells.get(3))
                            .results()
                            .map(code -> code.group(1))
                            .toList());
        }

        String source() {
            var file = className + ".java";
            var rule = RULES.resolve(file);
            return MarkdownFile.read(Files.exists(rule) ? rule : ADVICE.resolve(file))
                    .text();
        }
    }

    private static List<Row> rows(String heading) {
        return DOCUMENT.rowsBelow(heading).stream().map(Row::of).toList();
    }

    @Test
    @DisplayName("have each code of a finding and of a note once")
    void codes() {
        assertThat(FINDINGS.stream().flatMap(row -> row.codes().stream()))
                .containsExactlyInAnyOrder(names(FindingCode.values()));
        assertThat(NOTES.stream().flatMap(row -> row.codes().stream()))
                .containsExactlyInAnyOrder(names(NoteCode.values()));
    }

    @Test
    @DisplayName("have each rule class once; RegistrationsToEstablish is in the table of other parts")
    void classes() throws IOException {
        try (var files = Files.walk(RULES)) {
            var classes = files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                    .filter(name -> !name.equals("package-info") && !name.equals("RegistrationsToEstablish"));
            assertThat(Stream.concat(FINDINGS.stream(), NOTES.stream()).map(Row::className))
                    .containsExactlyInAnyOrderElementsOf(classes.toList());
        }
    }

    @Test
    @DisplayName("name the class that uses the code and cites the paragraph")
    void sources() {
        var wrong = Stream.concat(FINDINGS.stream(), NOTES.stream())
                .flatMap(row -> Stream.concat(row.codes().stream(), row.paragraphs().stream())
                        .filter(text -> !row.source().contains(text))
                        .map(text -> row.className() + ": " + text));
        assertThat(wrong).isEmpty();
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
