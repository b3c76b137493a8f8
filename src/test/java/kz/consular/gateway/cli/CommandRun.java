package kz.consular.gateway.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.consular.gateway.cli.admin.AdministratorCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The result of one command of IT staff on the records of a data folder. */
public record CommandRun(int exitCode, String output, String error) {

    @Command(name = "mission-gateway")
    private static final class Root {}

    public static CommandRun on(Path data, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--gateway.data=" + data);
        var output = new StringWriter();
        var error = new StringWriter();
        var line = new CommandLine(new Root());
        AdministratorCommands.and().forEach(line::addSubcommand);
        var code = line.setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(error, true))
                .execute(all.toArray(String[]::new));
        return new CommandRun(code, output.toString(), error.toString());
    }
}
