package kz.consular.gateway.documentation;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("architecture.md")
class ArchitectureDocumentTest {
    private static final Path ROOT = Path.of("src/main/java/kz/consular/gateway");
    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
    private static final Pattern ALLOWED = Pattern.compile("(?s)allowedDependencies = (\\{.*?}|\"[^\"]*\")");
    private static final Pattern MODULE = Pattern.compile("\"([^\"]+)\"");
    private static final int INDENTATION = 2;
    private static final int COLUMN = 24;

    private final MarkdownFile document = MarkdownFile.read(Path.of("src/docs/architecture.md"));

    @Test
    @DisplayName("has the packages with the sentence of their package-info")
    void packages() throws IOException {
        document.assertGenerated(
                "packages",
                packageFiles().stream()
                        .map(file -> "%s%s%n".formatted(name(file), sentence(file)))
                        .collect(joining("", "```\n", "```\n")));
    }

    @Test
    @DisplayName("has the modules with the modules that they may use")
    void modules() throws IOException {
        document.assertGenerated(
                "modules",
                packageFiles().stream()
                        .filter(file -> content(file).contains("@ApplicationModule"))
                        .map(file -> "| `%s` | %s |%n"
                                .formatted(ROOT.relativize(folder(file)).toString(), allowed(file)))
                        .collect(joining("", "| module | may use |\n|---|---|\n", "")));
    }

    private static List<Path> packageFiles() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(ArchitectureDocumentTest::folder)
                    .sorted()
                    .map(folder -> folder.resolve("package-info.java"))
                    .toList();
        }
    }

    private static Path folder(Path file) {
        return ROOT.resolve(ROOT.relativize(file)).getParent();
    }

    private static String name(Path file) {
        var path = ROOT.relativize(folder(file));
        var depth = path.toString().isEmpty() ? 0 : path.getNameCount() - 1;
        var name = " ".repeat(INDENTATION * depth)
                + (path.toString().isEmpty() ? "kz.consular.gateway" : path.getFileName() + "/");
        return name + " ".repeat(Math.max(1, COLUMN - name.length()));
    }

    private static String sentence(Path file) {
        var javadoc = JAVADOC.matcher(content(file));
        return javadoc.find() ? MarkdownFile.ofJavadoc(javadoc.group(1)).replace("`", "") : "";
    }

    private static String allowed(Path file) {
        var allowed = ALLOWED.matcher(content(file));
        if (!allowed.find()) {
            return "all";
        }
        var modules = MODULE.matcher(allowed.group(1))
                .results()
                .map(module -> "`" + module.group(1).replace(" :: ", "/") + "`")
                .collect(joining(", "));
        return modules.isEmpty() ? "none" : modules;
    }

    private static String content(Path file) {
        return MarkdownFile.read(file).text();
    }
}
