package kz.consular.gateway.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.LogManager;
import kz.consular.gateway.cli.brokerfiles.BrokerFilesCommand;
import kz.consular.gateway.cli.officer.CaseCommand;
import kz.consular.gateway.cli.officer.CasesCommand;
import kz.consular.gateway.cli.officer.CheckCommand;
import kz.consular.gateway.cli.officer.DecisionCommand;
import kz.consular.gateway.cli.officer.DossierCommand;
import kz.consular.gateway.cli.officer.HandoverCommand;
import kz.consular.gateway.cli.officer.LodgeCommand;
import kz.consular.gateway.cli.officer.SamplesCommand;
import kz.consular.gateway.cli.officer.VerifyCommand;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The commands in the jar of the node. The commands of an officer do not start Spring Boot, so that they answer fast.
 */
@Command(
        name = "mission-gateway",
        description = {
            "Brings applications to stay abroad for good to the internal affairs offices, and the decisions back.",
            "Without a command the gateway itself starts; with one, the command runs and ends."
        },
        subcommands = {
            LodgeCommand.class,
            CheckCommand.class,
            CaseCommand.class,
            CasesCommand.class,
            DecisionCommand.class,
            DossierCommand.class,
            HandoverCommand.class,
            VerifyCommand.class,
            SamplesCommand.class,
            BrokerFilesCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; accepted; the seal holds",
            "1:turned away, or not admissible; the seal does not hold; the consignment is past it",
            "2:the seal is neither proven nor refuted",
            "64:the command line is wrong",
            "65:the folder has flaws, nothing was sent; the list has problems, nothing was written",
            "66:the node sends no such consignment",
            "69:no answer from the gateway: repeat the same command",
            "70:the gateway refused with a fault, or this program failed",
            "74:a file cannot be read or written",
            "78:the certificate, the authorities, the revocation list or the node's records cannot be used"
        },
        footerHeading = "%nExamples, against a gateway started on this computer:%n",
        footer = {
            "  java -jar mission-gateway.jar samples samples",
            "  java -jar mission-gateway.jar check samples/family --language kk",
            "  java -jar mission-gateway.jar lodge samples/family",
            "  java -jar mission-gateway.jar decision BERLIN-2026-000001 --save decisions",
            "",
            "COMMAND --help tells more of each."
        })
public final class GatewayCommandLine implements Runnable {
    @Spec
    private @Nullable CommandSpec command;

    @SuppressWarnings("unused") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    GatewayCommandLine() {}

    /** Whether these arguments are a command. Those of the node are settings and begin with a hyphen. */
    public static boolean handles(String... arguments) {
        return arguments.length > 0
                && (!arguments[0].startsWith("-") || arguments[0].equals("--help") || arguments[0].equals("-h"));
    }

    /**
     * Runs one command to its end.
     *
     * @param others commands of other modules, as picocli takes them
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(List<?> others, String... arguments) {
        silenceLibraries();
        return run(writer(System.out), writer(System.err), others, arguments);
    }

    static int run(PrintWriter out, PrintWriter error, String... arguments) {
        return run(out, error, List.of(), arguments);
    }

    private static int run(PrintWriter out, PrintWriter error, List<?> others, String... arguments) {
        var commandLine = new CommandLine(new GatewayCommandLine());
        others.forEach(commandLine::addSubcommand);
        return commandLine
                .setOut(out)
                .setErr(error)
                .setExecutionExceptionHandler(new FailureReport())
                .setParameterExceptionHandler(GatewayCommandLine::printUsage)
                .execute(arguments);
    }

    /** Runs when there are options and no command. */
    @Override
    public void run() {
        throw new ParameterException(CommonOptions.requireOption(command).commandLine(), "Name a command.");
    }

    private static int printUsage(ParameterException invalid, String[] arguments) {
        var error = invalid.getCommandLine().getErr();
        error.println(invalid.getMessage());
        invalid.getCommandLine().usage(error);
        return ExitCode.USAGE;
    }

    /** Writes in the charset of the terminal, or in UTF-8 where that charset lacks Kazakh letters. */
    private static PrintWriter writer(PrintStream stream) {
        Charset charset = stream.charset().newEncoder().canEncode('қ') ? stream.charset() : StandardCharsets.UTF_8;
        return new PrintWriter(stream, true, charset);
    }

    /**
     * Keeps the log of libraries off the terminal; errors reach the user as a {@link FailureReport}. It runs before the
     * first logger is made, and holds for Spring Boot too, which would configure logging again where a command starts
     * it.
     */
    private static void silenceLibraries() {
        var logback = "logback.configurationFile";
        if (System.getProperty(logback) == null) {
            System.setProperty(logback, "kz/consular/gateway/cli/silence.xml");
        }
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        LogManager.getLogManager().reset();
    }
}
