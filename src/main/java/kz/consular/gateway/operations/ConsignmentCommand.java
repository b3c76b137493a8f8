package kz.consular.gateway.operations;

import java.util.concurrent.Callable;
import kz.consular.gateway.delivery.DeliveryRecords;
import kz.consular.gateway.delivery.MessageId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "consignment",
        header = "IT staff: all that is known of one consignment: attempts, causes, who did what.")
final class ConsignmentCommand implements Callable<Integer> {
    @Mixin
    private final Records records = new Records();

    @Parameters(
            paramLabel = "ID",
            converter = Numbers.OfMessage.class,
            description = "The message id, as the log and the list name it.")
    private @Nullable MessageId id;

    @Override
    public Integer call() {
        var wanted = Given.the(id);
        return records.open((node, out) -> {
            var delivery = node.bean(DeliveryRecords.class);
            var found = delivery.find(wanted);
            if (found.isEmpty()) {
                records.spec().commandLine().getErr().println(OrderOptions.unknown(wanted));
                return Exit.UNKNOWN;
            }
            ConsignmentLines.detail(found.get()).forEach(out::println);
            out.println("Attempts:");
            delivery.attempts(wanted).forEach(attempt -> out.println(ConsignmentLines.attempt(attempt)));
            out.println("By hand:");
            delivery.interventions(wanted).forEach(done -> out.println(ConsignmentLines.intervention(done)));
            return Exit.DONE;
        });
    }
}
