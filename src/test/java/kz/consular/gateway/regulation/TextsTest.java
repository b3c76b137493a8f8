package kz.consular.gateway.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.consular.gateway.domain.application.DocumentKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every code and every document is worded in Kazakh, Russian and English")
class TextsTest {

    static Stream<ResourceBundle> languages() {
        return Stream.of(Texts.KK, Texts.RU, Texts.EN);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothing_is_missing_and_nothing_is_left_over(ResourceBundle language) {
        assertThat(new TreeSet<>(language.keySet())).isEqualTo(keys());
        assertThat(language.keySet())
                .allSatisfy(key -> assertThat(language.getString(key)).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void sentences_end_and_titles_do_not(ResourceBundle language) {
        assertThat(language.keySet()).allSatisfy(key -> {
            var sentence = key.startsWith("finding.") || key.startsWith("note.");
            assertThat(language.getString(key).endsWith(".")).isEqualTo(sentence);
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_same_texts_name_a_person_in_every_language(ResourceBundle language) {
        assertThat(language.keySet())
                .allSatisfy(key -> assertThat(language.getString(key).startsWith("{person}: "))
                        .isEqualTo(Texts.EN.getString(key).startsWith("{person}: ")));
    }

    @Test
    void each_language_is_written_in_its_own_letters() {
        assertThat(Texts.KK.getString("document.IDENTITY_CARD")).isEqualTo("жеке куәліктің көшірмесі");
        assertThat(Texts.RU.getString("document.IDENTITY_CARD")).isEqualTo("копия удостоверения личности");
        assertThat(Texts.EN.getString("document.IDENTITY_CARD")).isEqualTo("copy of the identity card");
    }

    @Test
    void the_kazakh_and_russian_texts_contain_cyrillic_letters() {
        for (var language : List.of(Texts.KK, Texts.RU)) {
            assertThat(language.keySet())
                    .allSatisfy(key -> assertThat(language.getString(key)).containsPattern("\\p{IsCyrillic}"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_document_has_a_title_that_begins_with_a_capital(DocumentKind kind) {
        var title = DocumentTitles.of(kind);
        assertThat(Stream.of(title.kk(), title.ru(), title.en()))
                .allMatch(text -> Character.isUpperCase(text.charAt(0)));
    }

    private static Set<String> keys() {
        var keys = new TreeSet<>(Set.of("or"));
        Arrays.stream(DocumentKind.values()).forEach(kind -> keys.add("document." + kind));
        Arrays.stream(NoteCode.values()).forEach(code -> keys.add("note." + code));
        Arrays.stream(FindingCode.values()).forEach(code -> {
            keys.add("finding." + code + ".cause");
            keys.add("finding." + code + ".remedy");
        });
        return keys;
    }
}
