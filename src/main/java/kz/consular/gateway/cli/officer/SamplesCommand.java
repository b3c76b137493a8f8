package kz.consular.gateway.cli.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.folder.Sample;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "samples",
        header = "Lay out dossiers of made-up people to try the gateway with.",
        footer = {"", "Example: samples samples && lodge samples/single-adult"})
public final class SamplesCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FOLDER", description = "Where the sample folders are made.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        var report = options.report();
        var today = LocalDate.now(ZoneId.of("Asia/Almaty"));
        for (var sample : Sample.values()) {
            report.print(sample.unpack(folder, today).path().toString());
        }
        return ExitCode.DONE;
    }
}
