package kz.consular.gateway.recovery;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.admin.RecordsAccess;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.node.roles.CommandNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command for a database that was lost or restored from a backup. */
@Command(
        name = "rebuild",
        header = "IT staff: add to the database what the sealed containers tell and it lacks.",
        description = {
            "For a database that was lost, or restored from a backup: reads every container of the folder, checks its",
            "seal, and adds the cases and decisions that the database does not have. Changes nothing that is there, and",
            "can be run again. The node has to be stopped meanwhile."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; every container is used",
            "1:done, but for the containers that are listed",
            "78:the database, the folder or the keys cannot be used with these settings"
        })
public final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private final RecordsAccess records = new RecordsAccess();

    @Override
    public Integer call() {
        return records.openInPlaceOfNode(RebuildCommand::rebuild);
    }

    private static int rebuild(CommandNode node, PrintWriter out) {
        try {
            var report = node.bean(DatabaseRebuild.class).run();
            report.print(out);
            return report.complete() ? ExitCode.DONE : ExitCode.NEGATIVE;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "A container cannot be read: " + e.getMessage() + " What was added so far stays; run this again.",
                    e);
        }
    }
}
