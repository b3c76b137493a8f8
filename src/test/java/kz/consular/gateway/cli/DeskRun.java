package kz.consular.gateway.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** One command as the officer sees it end. */
public record DeskRun(int exitCode, String output, String error) {

    public static DeskRun of(String... arguments) {
        var output = new StringWriter();
        var error = new StringWriter();
        var code = GatewayCommandLine.run(new PrintWriter(output, true), new PrintWriter(error, true), arguments);
        return new DeskRun(code, output.toString(), error.toString());
    }

    /** With the officer's certificate of that counter, and in English unless the arguments say otherwise. */
    static DeskRun at(CannedCounter counter, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", counter.url().toString()));
        all.addAll(List.of("--certificate", counter.officerKeystore().toString()));
        all.addAll(List.of("--password", CannedCounter.PASSWORD));
        all.addAll(List.of("--trust", counter.caCertificates().toString()));
        if (!all.contains("--language")) {
            all.addAll(List.of("--language", "en"));
        }
        return of(all.toArray(String[]::new));
    }
}
