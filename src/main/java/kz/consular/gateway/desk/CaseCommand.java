package kz.consular.gateway.desk;

import java.util.concurrent.Callable;
import kz.consular.wire.mission.Case;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "case",
        header = "Show the state and the timeline of a case.",
        footer = {"", "Example: case BERLIN-2026-000017"})
final class CaseCommand implements Callable<Integer> {
    @Mixin
    private final DeskOptions desk = new DeskOptions();

    @Mixin
    private final CounterOptions counter = new CounterOptions();

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
            sheet.plain("  " + Sheet.moment(event.getAt()) + "  "
                    + sheet.word("event." + event.getCode().value()) + remark);
        }
        return Exit.DONE;
    }

    static void print(Case found, Sheet sheet) {
        sheet.headline("number", found.getCaseNumber());
        sheet.line("state", sheet.word("state." + found.getState().value()));
        sheet.line("office", found.getOffice());
        sheet.line("accepted.at", found.getAcceptedAt());
        sheet.line("due", found.getDecisionDueOn());
        sheet.line("digest", found.getDossierDigest());
        sheet.line("submission", found.getSubmissionId());
    }
}
