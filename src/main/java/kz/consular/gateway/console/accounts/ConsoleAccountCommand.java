package kz.consular.gateway.console.accounts;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.consular.gateway.console.StaffRole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code console-account}: prints a line for the file of accounts. */
@Command(
        name = "console-account",
        header = "IT staff: print a line for the file that gateway.console.accounts names.",
        description = {
            "Asks for the password at the terminal, twice; without a terminal it is the first line of the input.",
            "Add the line to the file, in place of an older one of the same name; a running node notices by itself."
        })
public final class ConsoleAccountCommand implements Callable<Integer> {
    private static final int SHORTEST_PASSWORD = 12;
    private static final int DONE = 0;

    private final InputStream input;
    private final Optional<Console> terminal;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "NAME", description = "By which the person signs in: letters, digits and . _ @ -")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "viewer, who may look, or operator, who may act too.")
    private String role = "";

    @SuppressWarnings("unused") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    public ConsoleAccountCommand() {
        this(System.in, Optional.ofNullable(System.console()).filter(Console::isTerminal));
    }

    ConsoleAccountCommand(InputStream input, Optional<Console> terminal) {
        this.input = input;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var line = spec().commandLine();
        unknown(line.getUnmatchedArguments());
        var mayDo = StaffRole.of(role).orElseThrow(() -> wrong("--role is '" + role + "', not viewer or operator."));
        var password = password();
        if (password.length() < SHORTEST_PASSWORD) {
            throw wrong("The password is shorter than " + SHORTEST_PASSWORD + " characters.");
        }
        try {
            line.getOut().println(new Account(name, mayDo, new PasswordHashing().hash(password)).line());
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage() + ".");
        }
        return DONE;
    }

    private void unknown(List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw wrong("Unknown option: " + arguments.getFirst());
        }
    }

    private String password() throws IOException {
        return terminal.isPresent() ? typed(terminal.get()) : firstLine();
    }

    private String typed(Console console) {
        var once = console.readPassword("Password of %s: ", name);
        var again = console.readPassword("Once more: ");
        if (once == null || again == null || !Arrays.equals(once, again)) {
            throw wrong("The two are not the same.");
        }
        return new String(once);
    }

    private String firstLine() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(input, Charset.defaultCharset()));
        return Optional.ofNullable(lines.readLine()).orElse("");
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec().commandLine(), why);
    }

    private CommandSpec spec() {
        if (command == null) {
            throw new IllegalStateException("Options are read once the command line is parsed");
        }
        return command;
    }
}
