package kz.consular.gateway.cli.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.folder.DossierFolder;
import kz.consular.gateway.cli.folder.SubmissionName;
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
    private final CommonOptions desk = new CommonOptions();

    @Mixin
    private final EndpointOptions counter = new EndpointOptions();

    @Parameters(paramLabel = "FOLDER", description = "Where application.xml and the copies lie.")
    private Path folder = Path.of("");

    @Option(
            names = "--submission-id",
            paramLabel = "ID",
            description = "Your own name for this submission. Default: made from the content of the folder.")
    private @Nullable String submissionId;

    @Override
    public Integer call() throws IOException {
        var sheet = desk.sheet();
        return switch (DossierFolder.read(folder)) {
            case DossierFolder.Reading.Flawed(var flaws) -> FolderDefects.print(flaws, sheet);
            case DossierFolder.Reading.Ready(var dossier) -> lodge(dossier, sheet);
        };
    }

    private int lodge(DossierFolder dossier, TextReport sheet) throws IOException {
        var submission = submissionId == null ? SubmissionName.of(dossier) : submissionId;
        var answer = counter.client().lodge(dossier, submission);
        if (answer.getAccepted() == null) {
            sheet.headline("turned.away");
            new AssessmentPage(answer.getTurnedAway(), sheet).findings();
            return ExitCode.NO;
        }
        print(answer.getAccepted(), submission, sheet);
        return ExitCode.DONE;
    }

    private static void print(Accepted accepted, String submission, TextReport sheet) {
        sheet.headline("accepted", accepted.getCaseNumber());
        sheet.line(
                "office",
                accepted.getOffice().getCode() + " "
                        + sheet.say(accepted.getOffice().getName()));
        sheet.line("accepted.at", accepted.getAcceptedAt());
        sheet.line("due", accepted.getDecisionDueOn());
        sheet.line("digest", accepted.getDossierDigest());
        sheet.line("submission", submission);
        AssessmentPage.notes(accepted.getNote(), sheet);
    }
}
