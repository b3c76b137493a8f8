package kz.consular.gateway.cli.officer;

import java.util.concurrent.Callable;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.wire.mission.CaseState;
import kz.consular.wire.mission.ListCasesRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "cases",
        header = "List the mission's cases, newest first.",
        footer = {"", "Example: cases --state DECIDED"})
public final class CasesCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final EndpointOptions endpoint = new EndpointOptions();

    @Option(names = "--state", paramLabel = "STATE", description = "Only those in this state: ${COMPLETION-CANDIDATES}")
    private @Nullable CaseState state;

    @Option(names = "--after", paramLabel = "NUMBER", description = "The page after this case.")
    private @Nullable String after;

    @Option(names = "--limit", paramLabel = "COUNT", description = "1 to 200 a page. Default: ${DEFAULT-VALUE}")
    private int limit = 50;

    @Override
    public Integer call() {
        var report = options.report();
        var request = new ListCasesRequest();
        request.setState(state);
        request.setAfter(after);
        request.setLimit(limit);
        var page = endpoint.client().cases(request);
        for (var found : page.getCase()) {
            report.print(found.getCaseNumber() + "  " + found.getDecisionDueOn() + "  " + found.getOffice() + "  "
                    + report.label("state." + found.getState().value()));
        }
        if (page.getCase().isEmpty()) {
            report.headline("none");
        } else if (page.isMore()) {
            report.print(report.label("more", page.getCase().getLast().getCaseNumber()));
        }
        return ExitCode.DONE;
    }
}
