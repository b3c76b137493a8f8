package kz.consular.gateway.cli.officer;

import java.util.concurrent.Callable;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.cli.terminal.TextReport;
import kz.consular.wire.mission.Case;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "case",
        header = "Show the state and the timeline of a case.",
        footer = {"", "Example: case BERLIN-2026-000017"})
public final class CaseCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions desk = new CommonOptions();

    @Mixin
    private final EndpointOptions counter = new EndpointOptions();

    @Parameters(paramLabel = "NUMBER", description = "The case number.")
    private String number = "";

    @Override
    public Integer call() {
        var sheet = desk.sheet();
        var answer = counter.client().caseOf(number);
        print(answer.getCase(), sheet);
        sheet.section("timeline");
        for (var event : answer.getEvent()) {
            var remark = event.getRemark() == null ? "" : " (" + event.getRemark() + ")";
            sheet.plain("  " + TextReport.moment(event.getAt()) + "  "
                    + sheet.word("event." + event.getCode().value()) + remark);
        }
        return ExitCode.DONE;
    }

    static void print(Case found, TextReport sheet) {
        sheet.headline("number", found.getCaseNumber());
        sheet.line("state", sheet.word("state." + found.getState().value()));
        sheet.line("office", found.getOffice());
        sheet.line("accepted.at", found.getAcceptedAt());
        sheet.line("due", found.getDecisionDueOn());
        sheet.line("digest", found.getDossierDigest());
        sheet.line("submission", found.getSubmissionId());
    }
}
