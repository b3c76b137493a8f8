package kz.consular.gateway.console.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import kz.consular.gateway.console.StaffRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayName("The command console-account")
class ConsoleAccountCommandTest {
    private static final String PASSWORD = "a long enough one";

    private final StringWriter output = new StringWriter();
    private final StringWriter error = new StringWriter();

    private int run(String typed, String... arguments) {
        var input = new ByteArrayInputStream(typed.getBytes(Charset.defaultCharset()));
        return new CommandLine(new ConsoleAccountCommand(input, Optional.empty()))
                .setUnmatchedArgumentsAllowed(true)
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(error, true))
                .execute(arguments);
    }

    @Test
    void prints_a_line_for_the_file_of_accounts() {
        assertThat(run(PASSWORD + "\n", "aigerim", "--role", "operator")).isZero();

        var account = Account.of(output.toString().strip());
        assertThat(account.name()).isEqualTo("aigerim");
        assertThat(account.role()).isEqualTo(StaffRole.OPERATOR);
        assertThat(new PasswordHashing().matches(PASSWORD, account)).isTrue();
        assertThat(new PasswordHashing().matches(PASSWORD + "x", account)).isFalse();
        assertThat(output.toString()).doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "short, name, --role=viewer, shorter than 12",
        "a long enough one, name, --role=chief, not viewer or operator",
        "a long enough one, a:b, --role=viewer, The name has to be",
        "a long enough one, name, --rolle=viewer, --role"
    })
    void reports_a_wrong_argument(String password, String name, String role, String message) {
        assertThat(run(password, name, role)).isNotZero();
        assertThat(error.toString()).contains(message);
        assertThat(output.toString()).isEmpty();
    }
}
