package kz.consular.gateway.console.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import kz.consular.gateway.console.StaffRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A password of staff")
class PasswordHashingTest {
    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void is_known_again_by_its_hash_and_no_other_is() {
        var account = new Account("aigerim", StaffRole.VIEWER, hashing.hash("right"));

        assertThat(hashing.matches("right", account)).isTrue();
        assertThat(hashing.matches("wrong", account)).isFalse();
    }

    @Test
    @DisplayName("of a name that there is not takes as much work as a true one")
    void nobodys_hash_has_the_parameters_of_a_fresh_one() {
        assertThat(PasswordHashing.isHash(PasswordHashing.UNKNOWN_ACCOUNT)).isTrue();
        assertThat(parameters(PasswordHashing.UNKNOWN_ACCOUNT)).isEqualTo(parameters(hashing.hash("any")));
    }

    /** All but salt and hash. */
    private static String parameters(String hash) {
        return hash.replaceAll("\\$[^$]+\\$[^$]+$", "");
    }
}
