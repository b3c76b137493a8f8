package kz.consular.gateway.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The documentation")
class DocumentationLinksTest {
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/bench/java"));
    private static final Pattern PATH = Pattern.compile("(src|wsdl|\\.ci)/[\\w./-]+|[\\w-]+\\.(md|wsdl|xsd)");
    private static final Pattern QUALIFIED = Pattern.compile("kz\\.consular\\.gateway[\\w.]*");
    private static final Pattern CLASS = Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z]*[a-z0-9]+)*)(?:\\.\\w+)?");
    private static final Pattern DOCUMENT = Pattern.compile("src/docs/[\\w./-]+\\.(?:md|png)");
    private static final int LONGEST_README = 150;

    private static List<MarkdownFile> documents;

    @BeforeAll
    static void read() throws IOException {
        documents = MarkdownFile.all();
    }

    @Test
    @DisplayName("has a README of less than 150 lines")
    void readme() {
        assertThat(MarkdownFile.read(Path.of("README.md")).text().lines().count())
                .isLessThan(LONGEST_README);
    }

    @Test
    @DisplayName("has only links and images that lead to a file, and to a heading in it")
    void links() {
        var broken = documents.stream()
                .flatMap(document -> document.links()
                        .filter(link -> !link.startsWith("https://") && !link.startsWith("http://"))
                        .filter(link -> !leadsSomewhere(document, link))
                        .map(link -> document.path() + ": " + link));
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(MarkdownFile document, String link) {
        var parts = link.split("#", 2);
        var file = parts[0].isEmpty()
                ? document.path()
                : document.path().toAbsolutePath().resolveSibling(parts[0]).normalize();
        return Files.exists(file)
                && (parts.length == 1 || MarkdownFile.read(file).anchors().contains(parts[1]));
    }

    @Test
    @DisplayName("names only files that exist")
    void files() {
        var wrong = documents.stream()
                .flatMap(document -> document.names()
                        .filter(name -> PATH.matcher(name).matches())
                        .filter(name -> Stream.of(
                                        Path.of(name),
                                        Path.of("wsdl", name),
                                        document.path().resolveSibling(name))
                                .noneMatch(Files::exists))
                        .map(name -> document.path() + ": " + name));
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("names only packages and classes that exist")
    void classes() throws IOException {
        var classes = simpleNames();
        var contract = contract();
        var wrong = documents.stream()
                .flatMap(document -> document.names()
                        .filter(name -> (QUALIFIED.matcher(name).matches() && !existsQualified(name))
                                || isUnknownClass(name, classes, contract))
                        .map(name -> document.path() + ": " + name));
        assertThat(wrong).isEmpty();
    }

    private static boolean existsQualified(String name) {
        var path = name.replace('.', '/');
        return SOURCES.stream()
                .anyMatch(source ->
                        Files.isDirectory(source.resolve(path)) || Files.exists(source.resolve(path + ".java")));
    }

    private static boolean isUnknownClass(String name, Set<String> classes, String contract) {
        var matcher = CLASS.matcher(name);
        return matcher.matches() && !classes.contains(matcher.group(1)) && !contract.contains(matcher.group(1));
    }

    @Test
    @DisplayName("is where contract, scripts and sources say")
    void named() throws IOException {
        try (var sources = Files.walk(Path.of("src"));
                var contract = Files.walk(Path.of("wsdl"))) {
            var wrong = Stream.concat(sources, contract)
                    .filter(file -> file.toString().matches(".*\\.(java|yaml|wsdl|xsd|xml)"))
                    .flatMap(file -> DOCUMENT.matcher(content(file))
                            .results()
                            .map(match -> match.group())
                            .filter(document -> !Files.exists(Path.of(document)))
                            .map(document -> file + ": " + document));
            assertThat(wrong).isEmpty();
        }
    }

    private static Set<String> simpleNames() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** What the contract names is no class of ours. */
    private static String contract() throws IOException {
        try (var files = Files.list(Path.of("wsdl"))) {
            return files.filter(Files::isRegularFile)
                    .map(DocumentationLinksTest::content)
                    .collect(Collectors.joining());
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
