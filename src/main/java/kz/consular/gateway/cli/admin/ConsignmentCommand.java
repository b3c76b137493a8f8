package kz.consular.gateway.cli.admin;

import java.util.concurrent.Callable;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "consignment",
        header = "IT staff: all that is known of one consignment: attempts, causes, who did what.")
final class ConsignmentCommand implements Callable<Integer> {
    @Mixin
    private final RecordsAccess records = new RecordsAccess();

    @Parameters(
            paramLabel = "ID",
            converter = NumberArguments.OfMessage.class,
            description = "The message id, as the log and the list name it.")
    private @Nullable MessageId id;

    @Override
    public Integer call() {
        var wanted = CommonOptions.requireOption(id);
        return records.open((node, out) -> {
            var delivery = node.bean(DeliveryRecords.class);
            var found = delivery.find(wanted);
            if (found.isEmpty()) {
                return records.fail(ExitCode.UNKNOWN_CONSIGNMENT, DeliveryText.unknown(wanted));
            }
            DeliveryText.detail(found.get()).forEach(out::println);
            out.println("Attempts:");
            delivery.attempts(wanted).forEach(attempt -> out.println(DeliveryText.attempt(attempt)));
            out.println("By hand:");
            delivery.interventions(wanted).forEach(done -> out.println(DeliveryText.intervention(done)));
            return ExitCode.DONE;
        });
    }
}
