package kz.consular.gateway.cli.admin;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.consular.gateway.node.folder.DataFolder;
import kz.consular.gateway.node.roles.CommandNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command of IT staff takes, and how it reaches the node's records. */
@SuppressWarnings("unused") // picocli itself looks at --help
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

    /** What a command does with the records; returns what the shell is told. */
    @FunctionalInterface
    public interface Work {
        int with(CommandNode node, PrintWriter out);
    }

    int open(Work work) {
        return open(CommandNode.Tables.AS_THEY_ARE, settings(), (node, out) -> {
            mustHaveDatabase(node);
            return work.with(node, out);
        });
    }

    /**
     * The same while the node is down, with the keys and the tables that its start would have: those of the country in one
     * process where no others are set, and new tables where there are none.
     */
    public int openInItsPlace(Work work) {
        var asTheNode = new ArrayList<>(settings());
        asTheNode.add("--gateway.local.active=true");
        return open(CommandNode.Tables.UP_TO_DATE, asTheNode, work);
    }

    private int open(CommandNode.Tables tables, List<String> with, Work work) {
        var line = spec().commandLine();
        try (var node = CommandNode.open(tables, with)) {
            return work.with(node, line.getOut());
        } catch (RuntimeException e) {
            UserFacingError.of(e).orElseThrow(() -> e).sentences().forEach(line.getErr()::println);
            if (verbose) {
                e.printStackTrace(line.getErr());
            }
            return AdminExitCode.RECORDS;
        }
    }

    /** What the command line holds beside the command's own options. */
    private List<String> settings() {
        var line = spec().commandLine();
        var settings = line.getUnmatchedArguments();
        settings.stream()
                .filter(text -> !SETTING.matcher(text).matches())
                .findFirst()
                .ifPresent(text -> {
                    throw new ParameterException(line, "Unknown option: " + text);
                });
        return settings;
    }

    private static void mustHaveDatabase(CommandNode node) {
        var database = node.bean(DataFolder.class).database();
        if (node.setting("spring.datasource.url") == null && !Files.isRegularFile(database)) {
            throw new IllegalStateException("There is no database " + database
                    + ". Run this in the folder in which the node is started, or add its --gateway.data=FOLDER.");
        }
    }

    CommandSpec spec() {
        if (command == null) {
            throw new IllegalStateException("Options are read once the command line is parsed");
        }
        return command;
    }
}
