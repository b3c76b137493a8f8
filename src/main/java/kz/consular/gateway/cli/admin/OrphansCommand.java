package kz.consular.gateway.cli.admin;

import java.time.Duration;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.storage.Orphans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(
        name = "orphans",
        header = "IT staff: list containers that nothing in the database refers to, or remove them.",
        description = {
            "They are left where a crash fell between sealing and recording, or where what came in was refused. After a",
            "database was lost or restored they may be applications that were accepted: run 'rebuild' first, then this.",
            "The node has to be stopped meanwhile."
        })
final class OrphansCommand implements Callable<Integer> {
    @Mixin
    private final RecordsAccess records = new RecordsAccess();

    @Option(
            names = "--older-than",
            paramLabel = "DAYS",
            defaultValue = "7",
            description = "Only these; a day at least. Without it: ${DEFAULT-VALUE}.")
    private int days = 7;

    @Option(names = "--remove", description = "Delete them for good; the log names each.")
    private boolean remove;

    @Override
    public Integer call() {
        if (days < 1) {
            throw new ParameterException(
                    records.spec().commandLine(), "What is younger than a day may be about to be recorded: 1 or more.");
        }
        return records.open((node, out) -> {
            var orphans = node.bean(Orphans.class);
            var age = Duration.ofDays(days);
            var found = remove ? orphans.remove(age) : orphans.find(age);
            found.forEach(digest -> out.println(digest.hex() + (remove ? "  removed" : "")));
            if (found.isEmpty()) {
                out.println("No orphans older than " + days + " days.");
            }
            return ExitCode.DONE;
        });
    }
}
