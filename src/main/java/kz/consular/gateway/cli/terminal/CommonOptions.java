package kz.consular.gateway.cli.terminal;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command takes. */
@SuppressWarnings("unused") // picocli itself looks at --verbose and --help
public final class CommonOptions {
    public static final String VERBOSE = "--verbose";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--language",
            paramLabel = "kk|ru|en",
            description = "Language of the output. Default: this computer's, else English.")
    private @Nullable Language language;

    @Option(names = VERBOSE, description = "After an error, also show where in the program it arose.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    public TextReport sheet() {
        if (command == null) {
            throw new IllegalStateException("Options are read once the command line is parsed");
        }
        return new TextReport(command.commandLine().getOut(), language == null ? Language.ofThisComputer() : language);
    }
}
