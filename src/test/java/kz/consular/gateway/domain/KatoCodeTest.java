package kz.consular.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("KATO: nine digits")
class KatoCodeTest {

    @Test
    void the_first_six_digits_name_the_district() {
        assertThat(new KatoCode("711110123").district()).isEqualTo(new KatoCode("711110000"));
        assertThat(new KatoCode("711110000").district()).isEqualTo(new KatoCode("711110000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "71111000", "7111100000", "71111000A", " 711110000", "٧١١١١٠٠٠٠"})
    void nothing_else_is_a_code(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KatoCode(text));
    }
}
