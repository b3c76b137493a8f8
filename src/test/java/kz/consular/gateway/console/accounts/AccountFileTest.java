package kz.consular.gateway.console.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import kz.consular.gateway.console.StaffRole;
import kz.consular.gateway.console.TestAccounts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The file of accounts")
class AccountFileTest {
    @TempDir
    Path folder;

    private Path file(String... lines) {
        return TestAccounts.write(folder.resolve("accounts"), lines);
    }

    @Test
    void holds_accounts_and_comments() {
        var accounts = new AccountFile(file("# ours", "", TestAccounts.line("a.b@c", "operator")));

        assertThat(accounts.find("a.b@c")).map(Account::role).contains(StaffRole.OPERATOR);
        assertThat(accounts.find("# ours")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "just words",
                "a:operator",
                "a:chief:{argon2}$argon2id$v=19$m=1024,t=1,p=1$c2FsdA$aGFzaA",
                "a:viewer:plain-secret",
                "a:viewer:{argon2}plain-secret",
                "a b:viewer:{argon2}$argon2id$v=19$m=1024,t=1,p=1$c2FsdA$aGFzaA"
            })
    void stops_the_start_at_an_invalid_line_without_quoting_it(String line) {
        var file = file(TestAccounts.line("first", "viewer"), line);

        assertThatThrownBy(() -> new AccountFile(file))
                .hasMessageContaining("gateway.console.accounts")
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("plain-secret");
    }

    @Test
    void stops_the_start_if_a_name_occurs_twice() {
        var file = file(TestAccounts.line("one", "viewer"), TestAccounts.line("one", "operator"));

        assertThatThrownBy(() -> new AccountFile(file)).hasMessageContaining("line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw----r--", "rw-r--r--", "rw-rw----"})
    void stops_the_start_if_other_users_can_read_or_change_the_file(String rights) throws IOException {
        var file = file(TestAccounts.line("one", "viewer"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

        assertThatThrownBy(() -> new AccountFile(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void stops_the_start_if_the_file_is_missing() {
        assertThatThrownBy(() -> new AccountFile(folder.resolve("none")))
                .hasMessageContaining("gateway.console.accounts names");
    }

    @Test
    void is_read_again_after_a_change_but_not_if_it_is_invalid_or_missing() throws IOException {
        var file = file(TestAccounts.line("one", "viewer"));
        var accounts = new AccountFile(file);

        file(TestAccounts.line("other", "viewer"), TestAccounts.line("third", "viewer"));
        assertThat(accounts.find("one")).isEmpty();
        assertThat(accounts.find("other")).isPresent();

        file("broken");
        assertThat(accounts.find("other")).isPresent();

        Files.delete(file);
        assertThat(accounts.find("other")).isPresent();
    }
}
