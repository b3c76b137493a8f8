package kz.consular.gateway.signature.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of a file in a container")
class EntryNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mimetype",
                "application.xml",
                "documents/01-marriage_certificate.pdf",
                "a/b/c..d",
                "-/_/0",
                "META-INF/ASiCManifest001.xml"
            })
    void is_made_of_letters_digits_dots_hyphens_and_underscores(String name) {
        assertThat(EntryName.isSafe(name)).isTrue();
        assertThat(new EntryName(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/.b", ".a", "a b", "a\\b", "a:b", "a%2fb",
                "қ", "a\n", "a\0"
            })
    void stays_in_its_folder_and_is_the_same_on_every_file_system(String name) {
        assertThat(EntryName.isSafe(name)).isFalse();
        assertThatThrownBy(() -> new EntryName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_at_most_two_hundred_characters() {
        assertThat(EntryName.isSafe("a".repeat(200))).isTrue();
        assertThat(EntryName.isSafe("a".repeat(201))).isFalse();
    }
}
