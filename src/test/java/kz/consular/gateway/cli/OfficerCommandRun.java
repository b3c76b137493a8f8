package kz.consular.gateway.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** The result of one command of an officer. */
public record OfficerCommandRun(int exitCode, String output, String error) {

    public static OfficerCommandRun of(String... arguments) {
        var output = new StringWriter();
        var error = new StringWriter();
        var code = GatewayCommandLine.run(new PrintWriter(output, true), new PrintWriter(error, true), arguments);
        return new OfficerCommandRun(code, output.toString(), error.toString());
    }

    /**
     * Runs a command with the officer's certificate for that endpoint, and in English unless the arguments name a
     * language.
     */
    static OfficerCommandRun at(CannedEndpoint endpoint, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", endpoint.url().toString()));
        all.addAll(List.of("--certificate", endpoint.officerKeystore().toString()));
        all.addAll(List.of("--password", CannedEndpoint.PASSWORD));
        all.addAll(List.of("--trust", endpoint.caCertificates().toString()));
        if (!all.contains("--language")) {
            all.addAll(List.of("--language", "en"));
        }
        return of(all.toArray(String[]::new));
    }
}
