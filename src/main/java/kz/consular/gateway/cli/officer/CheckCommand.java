package kz.consular.gateway.cli.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.folder.DossierFolder;
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
    private final CommonOptions desk = new CommonOptions();

    @Mixin
    private final EndpointOptions counter = new EndpointOptions();

    @Parameters(paramLabel = "FOLDER", description = "Where application.xml and the copies lie.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        var sheet = desk.sheet();
        return switch (DossierFolder.read(folder)) {
            case DossierFolder.Reading.Flawed(var flaws) -> FolderDefects.print(flaws, sheet);
            case DossierFolder.Reading.Ready(var dossier) -> check(dossier, sheet);
        };
    }

    private int check(DossierFolder dossier, TextReport sheet) {
        var answer = counter.client().check(dossier.request());
        sheet.headline(answer.isAdmissible() ? "admissible" : "not.admissible");
        if (answer.getOffice() != null) {
            sheet.line(
                    "office",
                    answer.getOffice().getCode() + " "
                            + sheet.say(answer.getOffice().getName()));
        }
        var page = new AssessmentPage(answer.getAssessment(), sheet);
        page.findings();
        page.papers();
        return answer.isAdmissible() ? ExitCode.DONE : ExitCode.NO;
    }
}
