package kz.consular.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A SHA-256 digest")
class Sha256Test {
    /** FIPS 180-4 of "abc", as NIST publishes it among its examples. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void of_bytes_and_of_a_stream_is_the_published_one() throws IOException {
        var abc = "abc".getBytes(StandardCharsets.US_ASCII);

        assertThat(Sha256.ofBytes(abc).hex()).isEqualTo(OF_ABC);
        assertThat(Sha256.ofContent(new ByteArrayInputStream(abc)).hex()).isEqualTo(OF_ABC);
        assertThat(Sha256.of(Sha256.ofBytes(abc).bytes())).isEqualTo(new Sha256(OF_ABC));
        assertThat(Sha256.of(OF_ABC.toUpperCase(Locale.ROOT))).isEqualTo(new Sha256(OF_ABC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ba7816bf",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "../816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            })
    void is_sixty_four_hexadecimal_digits_in_lower_case_and_nothing_else(String hex) {
        assertThatThrownBy(() -> new Sha256(hex)).isInstanceOf(IllegalArgumentException.class);
    }
}
