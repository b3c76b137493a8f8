package kz.consular.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IIN: twelve digits, the last a check digit")
class IinTest {

    @Test
    void the_first_weights_give_the_check_digit() {
        assertThat(new Iin("000101100006").dateDigits()).isEqualTo("000101");
    }

    @Test
    void the_second_weights_do_where_the_first_give_ten() {
        assertThat(new Iin("000101100708").value()).endsWith("8");
    }

    @Test
    void where_both_give_ten_no_iin_has_these_digits() {
        IntStream.rangeClosed(0, 9)
                .forEach(
                        digit -> assertThatIllegalArgumentException().isThrownBy(() -> new Iin("00010110071" + digit)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000813159890", "000101100007", "00010110000", "0001011000060", "00010110000A"})
    void anything_else_is_no_iin_and_is_not_repeated_in_the_message(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Iin(digits)).withMessageNotContaining(digits);
    }

    @Test
    void it_stays_out_of_logs() {
        assertThat(new Iin("000101100006")).hasToString("Iin[…]");
    }
}
