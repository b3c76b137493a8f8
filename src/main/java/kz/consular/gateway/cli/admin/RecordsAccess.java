package kz.consular.gateway.cli.admin;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.node.folder.DataFolder;
import kz.consular.gateway.node.roles.CommandNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that all commands of IT staff share, and their access to the records of the node. */
@SuppressWarnings("unused") // picocli reads --help
public final class RecordsAccess {
    private static final Pattern SETTING = Pattern.compile("--[a-z][A-Za-z0-9-]*\\.[^=]+=.*");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help. Settings of the node, such as --gateway.data=FOLDER, may be given too.")
    private boolean help;

    @Option(names = "--verbose", description = "After an error, also show where in the program it arose.")
    private boolean verbose;

    /** The work of a command on the records. It returns the exit code. */
    @FunctionalInterface
    public interface Work {
        int run(CommandNode node, PrintWriter out);
    }

    /** Runs the work beside the node, which may be running. The tables stay as they are. */
    int open(Work work) {
        return open(CommandNode.Tables.AS_THEY_ARE, settings(), (node, out) -> {
            requireDatabase(node);
            return work.run(node, out);
        });
    }

    /**
     * Runs the work in place of the node, which must be stopped. Keys and tables are those that the start of the node
     * would use, with new tables where there are none.
     */
    public int openInPlaceOfNode(Work work) {
        return open(CommandNode.Tables.UP_TO_DATE, settings(), work);
    }

    private int open(CommandNode.Tables tables, List<String> settings, Work work) {
        var commandLine = spec().commandLine();
        try (var node = CommandNode.open(tables, settings)) {
            return work.run(node, commandLine.getOut());
        } catch (RuntimeException e) {
            UserFacingError.of(e).orElseThrow(() -> e).sentences().forEach(commandLine.getErr()::println);
            if (verbose) {
                e.printStackTrace(commandLine.getErr());
            }
            return ExitCode.CONFIGURATION;
        }
    }

    /** The arguments that are no options of the command: settings of the node. */
    private List<String> settings() {
        var commandLine = spec().commandLine();
        var settings = commandLine.getUnmatchedArguments();
        settings.stream()
                .filter(text -> !SETTING.matcher(text).matches())
                .findFirst()
                .ifPresent(text -> {
                    throw new ParameterException(commandLine, "Unknown option: " + text);
                });
        return settings;
    }

    private static void requireDatabase(CommandNode node) {
        var database = node.bean(DataFolder.class).database();
        if (node.setting("spring.datasource.url") == null && !Files.isRegularFile(database)) {
            throw new IllegalStateException("There is no database " + database
                    + ". Run this in the folder in which the node is started, or add its --gateway.data=FOLDER.");
        }
    }

    /** Prints why the command did not do its work. */
    int fail(int exitCode, String why) {
        spec().commandLine().getErr().println(why);
        return exitCode;
    }

    CommandSpec spec() {
        return CommonOptions.requireOption(command);
    }
}
