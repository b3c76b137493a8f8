package kz.consular.gateway.documentation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The table of settings in operations.md")
class SettingsTableTest {
    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    private static final String PREFIX = "gateway.";
    private static final Pattern NAME = Pattern.compile("gateway\\.[a-z.-]*[a-z]");

    /** A setting as the build knows it. */
    private record Setting(String name, String meaning, String standard) {

        static Setting of(JsonNode property) {
            var name = property.path("name").asString("");
            var described = MarkdownFile.ofJavadoc(property.path("description").asString(""));
            var meaning = described.replaceFirst("^`" + Pattern.quote(name) + "`[:;]?\\s*", "");
            return new Setting(name, meaning, property.path("defaultValue").asString(""));
        }

        String row() {
            return "| `%s` | %s | %s |%n".formatted(name, meaning, standard.isEmpty() ? "" : "`" + standard + "`");
        }
    }

    @Test
    @DisplayName("has each setting with the description and the default that the build knows")
    void table() throws IOException {
        MarkdownFile.read(Path.of("src/docs/operations.md"))
                .assertGenerated(
                        "settings",
                        settings().stream()
                                .map(Setting::row)
                                .collect(joining("", "| setting | meaning | default |\n|---|---|---|\n", "")));
    }

    @Test
    @DisplayName("describes each setting")
    void described() throws IOException {
        assertThat(settings())
                .filteredOn(setting -> setting.meaning().isBlank())
                .isEmpty();
    }

    @Test
    @DisplayName("and all documents name only settings that exist")
    void named() throws IOException {
        var known = settings().stream().map(Setting::name).toList();
        var wrong = MarkdownFile.all().stream()
                .flatMap(document -> document.names()
                        .filter(name -> NAME.matcher(name).matches() && !known.contains(name))
                        .map(name -> document.path() + ": " + name));
        assertThat(wrong).isEmpty();
    }

    private static List<Setting> settings() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(METADATA))
                .path("properties")
                .valueStream()
                .map(Setting::of)
                .filter(setting -> setting.name().startsWith(PREFIX))
                .toList();
    }
}
