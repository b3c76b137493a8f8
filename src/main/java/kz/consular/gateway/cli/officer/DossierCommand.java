package kz.consular.gateway.cli.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dossier",
        header = "Fetch the sealed dossier of a case.",
        footer = {"", "Example: dossier BERLIN-2026-000017 --save dossier.asice"})
public final class DossierCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final EndpointOptions endpoint = new EndpointOptions();

    @Parameters(paramLabel = "NUMBER", description = "The case number.")
    private String number = "";

    @Option(names = "--save", paramLabel = "FILE", required = true, description = "Where to put the container.")
    private Path target = Path.of("");

    @Override
    public Integer call() throws IOException {
        var container = endpoint.client().dossier(number).getContainer();
        SavedContainer.save(container, target);
        var report = options.report();
        report.headline("saved", target.toString());
        report.line("digest", container.getDigest());
        return ExitCode.DONE;
    }
}
