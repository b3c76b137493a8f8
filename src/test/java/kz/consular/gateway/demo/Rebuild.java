package kz.consular.gateway.demo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import kz.consular.gateway.recovery.RebuildCommand;
import picocli.CommandLine;

/** Runs the rebuild command of an administrator: its output and exit code. */
record Rebuild(int exit, String output) {

    static Rebuild run(List<String> settings) {
        var output = new StringWriter();
        var exit = new CommandLine(new RebuildCommand())
                .setUnmatchedArgumentsAllowed(true)
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(output, true))
                .execute(settings.toArray(String[]::new));
        return new Rebuild(exit, output.toString());
    }
}
