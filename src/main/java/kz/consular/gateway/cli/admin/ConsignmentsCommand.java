package kz.consular.gateway.cli.admin;

import java.util.Optional;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.domain.CaseNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "consignments",
        header = "IT staff: list what this node sends, oldest first.",
        footer = {"", "Example: consignments --state REFUSED"})
final class ConsignmentsCommand implements Callable<Integer> {
    @Mixin
    private final RecordsAccess records = new RecordsAccess();

    @Option(names = "--state", paramLabel = "STATE", description = "Only those in this state: ${COMPLETION-CANDIDATES}")
    private @Nullable ConsignmentState state;

    @Option(
            names = "--case",
            paramLabel = "NUMBER",
            converter = NumberArguments.OfCase.class,
            description = "Only those of this case.")
    private @Nullable CaseNumber caseNumber;

    @Option(
            names = "--after",
            paramLabel = "ID",
            converter = NumberArguments.OfMessage.class,
            description = "The page after this consignment.")
    private @Nullable MessageId after;

    @Option(names = "--limit", paramLabel = "COUNT", description = "Default: ${DEFAULT-VALUE}")
    private int limit = 100;

    @Override
    public Integer call() {
        return records.open((node, out) -> {
            var found = node.bean(DeliveryRecords.class)
                    .list(
                            Optional.ofNullable(state),
                            Optional.ofNullable(caseNumber),
                            Optional.ofNullable(after),
                            limit);
            found.forEach(entry -> out.println(DeliveryText.summary(entry)));
            if (found.isEmpty()) {
                out.println("No consignments.");
            } else if (found.size() == limit) {
                out.println("More may follow: add --after "
                        + found.getLast().consignment().id());
            }
            return ExitCode.DONE;
        });
    }
}
