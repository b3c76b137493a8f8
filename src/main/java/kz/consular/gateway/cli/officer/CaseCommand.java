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
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final EndpointOptions endpoint = new EndpointOptions();

    @Parameters(paramLabel = "NUMBER", description = "The case number.")
    private String number = "";

    @Override
    public Integer call() {
        var report = options.report();
        var answer = endpoint.client().caseOf(number);
        print(answer.getCase(), report);
        report.section("timeline");
        for (var event : answer.getEvent()) {
            var remark = event.getRemark() == null ? "" : " (" + event.getRemark() + ")";
            report.print("  " + TextReport.time(event.getAt()) + "  "
                    + report.label("event." + event.getCode().value()) + remark);
        }
        return ExitCode.DONE;
    }

    static void print(Case found, TextReport report) {
        report.headline("number", found.getCaseNumber());
        report.line("state", report.label("state." + found.getState().value()));
        report.line("office", found.getOffice());
        report.line("accepted.at", found.getAcceptedAt());
        report.line("due", found.getDecisionDueOn());
        report.line("digest", found.getDossierDigest());
        report.line("submission", found.getSubmissionId());
    }
}
