package kz.consular.gateway.cli.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.cli.terminal.TextReport;
import kz.consular.wire.mission.Accepted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lodge",
        header = "Lodge the application in a folder.",
        description = {
            "The folder holds application.xml (a checkApplicationRequest of wsdl/mission.xsd) and the copies it names.",
            "When no answer came, repeat the same command: the same content is the same submission, lodged once."
        },
        footer = {"", "Example: lodge samples/family --language ru"})
public final class LodgeCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final EndpointOptions endpoint = new EndpointOptions();

    @Parameters(paramLabel = "FOLDER", description = "Where application.xml and the copies lie.")
    private Path folder = Path.of("");

    @Option(
            names = "--submission-id",
            paramLabel = "ID",
            description = "Your own name for this submission. Default: made from the content of the folder.")
    private @Nullable String submissionId;

    @Override
    public Integer call() throws IOException {
        var report = options.report();
        return switch (DossierFolder.read(folder)) {
            case DossierFolder.Reading.Defective(var defects) -> CheckCommand.printDefects(defects, report);
            case DossierFolder.Reading.Ready(var dossier) -> lodge(dossier, report);
        };
    }

    private int lodge(DossierFolder dossier, TextReport report) throws IOException {
        var submission = submissionId == null ? dossier.submissionId() : submissionId;
        var answer = endpoint.client().lodge(dossier, submission);
        if (answer.getAccepted() == null) {
            report.headline("turned.away");
            new AssessmentText(answer.getTurnedAway(), report).findings();
            return ExitCode.NEGATIVE;
        }
        print(answer.getAccepted(), submission, report);
        return ExitCode.DONE;
    }

    private static void print(Accepted accepted, String submission, TextReport report) {
        report.headline("accepted", accepted.getCaseNumber());
        report.line(
                "office",
                accepted.getOffice().getCode() + " "
                        + report.inLanguage(accepted.getOffice().getName()));
        report.line("accepted.at", accepted.getAcceptedAt());
        report.line("due", accepted.getDecisionDueOn());
        report.line("digest", accepted.getDossierDigest());
        report.line("submission", submission);
        AssessmentText.notes(accepted.getNote(), report);
    }
}
