package kz.consular.gateway.operations;

import java.util.concurrent.Callable;
import kz.consular.gateway.delivery.Intervention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "send-now", header = "IT staff: try at once what waits after a failure.")
final class SendNowCommand implements Callable<Integer> {
    @Mixin
    private final OrderOptions order = new OrderOptions();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the consignment.")
    private @Nullable String reason;

    @Override
    public Integer call() {
        return order.carryOut(Intervention.Action.SEND_NOW, reason);
    }
}
