package kz.consular.gateway.cli.terminal;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that all commands of an officer share. */
@SuppressWarnings("unused") // picocli reads --verbose and --help
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

    public TextReport report() {
        var out = requireOption(command).commandLine().getOut();
        return new TextReport(out, language == null ? Language.ofThisComputer() : language);
    }

    /** A value that picocli sets before it calls a command. */
    public static <T> T requireOption(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Values are read once picocli has parsed the command line");
        }
        return value;
    }
}
