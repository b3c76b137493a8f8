package kz.consular.gateway.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@DisplayName("The messages of the pages")
class WordsTest {
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");
    /** A message in a template. Tests of other classes check the keys that are composed of parts. */
    private static final Pattern USED = Pattern.compile("#\\{([\\w.-]+)");

    @Test
    void exist_in_three_languages_with_the_same_placeholders() throws IOException {
        var english = placeholders(words("en"));
        for (var language : LANGUAGES) {
            assertThat(placeholders(words(language))).as(language).isEqualTo(english);
            assertThat(words(language).values())
                    .as(language)
                    .noneMatch(word -> word.toString().isBlank());
        }
    }

    @Test
    void with_placeholders_have_no_apostrophe_which_would_escape_them() throws IOException {
        for (var language : LANGUAGES) {
            assertThat(words(language).values().stream().map(Object::toString))
                    .as(language)
                    .noneMatch(word -> PLACEHOLDER.matcher(word).find() && word.contains("'"));
        }
    }

    @Test
    void that_templates_use_exist() throws IOException {
        var used = new TreeSet<String>();
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            USED.matcher(template.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(used::add);
        }

        assertThat(used).contains("console.name", "sign-in.title");
        assertThat(words("en").stringPropertyNames()).containsAll(used);
    }

    @Test
    void have_cause_and_remedy_of_each_problem() throws IOException {
        var needed = Arrays.stream(ProblemPage.Problem.values())
                .flatMap(problem -> Stream.of("", ".cause", ".remedy").map(part -> "problem." + problem + part))
                .toList();

        assertThat(words("en").stringPropertyNames()).containsAll(needed);
    }

    private static Map<String, Set<String>> placeholders(Properties words) {
        return words.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> PLACEHOLDER
                                .matcher(words.getProperty(key))
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toSet())));
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        for (var bundle : List.of("messages", "monitor")) {
            try (var file = new ClassPathResource(bundle + "_" + language + ".properties").getInputStream()) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        }
        return words;
    }
}
