package kz.consular.gateway.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.cli.terminal.FailureReport;
import kz.consular.gateway.cli.terminal.QuietLogging;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands in the same jar as the node. The officer's own start no Spring Boot, so they answer fast. */
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

    @SuppressWarnings("unused") // picocli itself looks at it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    GatewayCommandLine() {}

    /** Whether these arguments are the desk's. The node's own all begin with a hyphen, as Spring's do. */
    public static boolean handles(String... arguments) {
        return arguments.length > 0
                && (!arguments[0].startsWith("-") || arguments[0].equals("--help") || arguments[0].equals("-h"));
    }

    /**
     * Runs one command to its end; returns what the shell is told.
     *
     * @param others commands of other rooms, for picocli
     */
    public static int run(List<?> others, String... arguments) {
        QuietLogging.ofLibraries();
        return run(writer(System.out), writer(System.err), others, arguments);
    }

    static int run(PrintWriter out, PrintWriter error, String... arguments) {
        return run(out, error, List.of(), arguments);
    }

    private static int run(PrintWriter out, PrintWriter error, List<?> others, String... arguments) {
        var line = new CommandLine(new GatewayCommandLine());
        others.forEach(line::addSubcommand);
        return line.setOut(out)
                .setErr(error)
                .setExecutionExceptionHandler(new FailureReport())
                .setParameterExceptionHandler(GatewayCommandLine::usage)
                .execute(arguments);
    }

    /** Reached when options came without a command. */
    @Override
    public void run() {
        throw new ParameterException(command().commandLine(), "Name a command.");
    }

    private CommandSpec command() {
        if (command == null) {
            throw new IllegalStateException("The command line is run by picocli");
        }
        return command;
    }

    private static int usage(ParameterException wrong, String[] arguments) {
        var error = wrong.getCommandLine().getErr();
        error.println(wrong.getMessage());
        wrong.getCommandLine().usage(error);
        return ExitCode.USAGE;
    }

    /** In the terminal's own charset, unless that lacks Kazakh letters: then UTF-8, which terminals guess best. */
    private static PrintWriter writer(PrintStream stream) {
        Charset charset = stream.charset().newEncoder().canEncode('қ') ? stream.charset() : StandardCharsets.UTF_8;
        return new PrintWriter(stream, true, charset);
    }
}
