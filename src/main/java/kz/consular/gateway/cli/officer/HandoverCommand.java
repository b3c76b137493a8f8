package kz.consular.gateway.cli.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.wire.mission.ConfirmHandoverRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "handover",
        header = "Confirm that the applicant has the decision; this closes the case.",
        footer = {"", "Example: handover BERLIN-2026-000017 --on 2026-12-20 --card applicant --card child-17"})
public final class HandoverCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final EndpointOptions endpoint = new EndpointOptions();

    @Parameters(paramLabel = "NUMBER", description = "The case number.")
    private String number = "";

    @Option(names = "--on", paramLabel = "DAY", required = true, description = "The day of the hand-over, yyyy-mm-dd.")
    private LocalDate day = LocalDate.MIN;

    @Option(
            names = "--card",
            paramLabel = "PERSON",
            arity = "1..*",
            description = "Whose identity card was taken in, as application.xml names the person. May be repeated.")
    private List<String> cards = List.of();

    @Override
    public Integer call() {
        var request = new ConfirmHandoverRequest();
        request.setCaseNumber(number);
        request.setHandedOverOn(day);
        request.getIdentityCardTakenIn().addAll(cards);
        var answer = endpoint.client().confirmHandover(request);
        var report = options.report();
        report.headline("handed.over", day.toString());
        report.line("still.out", answer.getIdentityCardStillOut());
        CaseCommand.print(answer.getCase(), report);
        return ExitCode.DONE;
    }
}
