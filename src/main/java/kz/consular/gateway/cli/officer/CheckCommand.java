package kz.consular.gateway.cli.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.FolderDefect;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.cli.terminal.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        header = "Ask what lodging the folder would say; nothing is kept.",
        description = "Lists what the rules ask of this very family, and what is missing.",
        footer = {"", "Example: check samples/incomplete --language kk"})
public final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final EndpointOptions endpoint = new EndpointOptions();

    @Parameters(paramLabel = "FOLDER", description = "Where application.xml and the copies lie.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        var report = options.report();
        return switch (DossierFolder.read(folder)) {
            case DossierFolder.Reading.Defective(var defects) -> printDefects(defects, report);
            case DossierFolder.Reading.Ready(var dossier) -> check(dossier, report);
        };
    }

    /** Prints the defects of a folder; nothing was sent. */
    static int printDefects(List<FolderDefect> defects, TextReport report) {
        report.headline("not.admissible");
        for (var defect : defects) {
            report.print("  - " + defect.cause());
            report.print("    " + defect.remedy());
        }
        return ExitCode.INVALID_INPUT;
    }

    private int check(DossierFolder dossier, TextReport report) {
        var answer = endpoint.client().check(dossier.request());
        report.headline(answer.isAdmissible() ? "admissible" : "not.admissible");
        if (answer.getOffice() != null) {
            report.line(
                    "office",
                    answer.getOffice().getCode() + " "
                            + report.inLanguage(answer.getOffice().getName()));
        }
        var text = new AssessmentText(answer.getAssessment(), report);
        text.findings();
        text.requiredDocuments();
        return answer.isAdmissible() ? ExitCode.DONE : ExitCode.NEGATIVE;
    }
}
