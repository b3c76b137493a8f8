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
    void tree() throws IOException {
        document.assertGenerated(
                "packages",
                packages().stream()
                        .map(folder -> "%s%s%n".formatted(name(folder), sentence(folder)))
                        .collect(joining("", "```\n", "```\n")));
    }

    @Test
    @DisplayName("has the modules with the modules that they may use")
    void modules() throws IOException {
        document.assertGenerated(
                "modules",
                packages().stream()
                        .filter(folder -> content(folder).contains("@ApplicationModule"))
                        .map(folder -> "| `%s` | %s |%n"
                                .formatted(ROOT.relativize(folder).toString(), allowed(folder)))
                        .collect(joining("", "| module | may use |\n|---|---|\n", "")));
    }

    private static List<Path> packages() throws IOException {
        try (var folders = Files.walk(ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("package-info.java")))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path folder) {
        var path = ROOT.relativize(folder);
        var depth = path.toString().isEmpty() ? 0 : path.getNameCount() - 1;
        var name = " ".repeat(INDENTATION * depth)
                + (path.toString().isEmpty() ? "kz.consular.gateway" : path.getFileName() + "/");
        return name + " ".repeat(Math.max(1, COLUMN - name.length()));
    }

    private static String sentence(Path folder) {
        var javadoc = JAVADOC.matcher(content(folder));
        return javadoc.find() ? MarkdownFile.ofJavadoc(javadoc.group(1)).replace("`", "") : "";
    }

    private static String allowed(Path folder) {
        var allowed = ALLOWED.matcher(content(folder));
        if (!allowed.find()) {
            return "all";
        }
        var modules = MODULE.matcher(allowed.group(1))
                .results()
                .map(module -> "`" + module.group(1).replace(" :: ", "/") + "`")
                .collect(joining(", "));
        return modules.isEmpty() ? "none" : modules;
    }

    private static String content(Path folder) {
        return MarkdownFile.read(folder.resolve("package-info.java")).text();
    }
}
