package kz.consular.gateway.operations;

import java.util.concurrent.Callable;
import kz.consular.gateway.delivery.Intervention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "hold", header = "IT staff: stop a consignment that is not answered yet, until it is resumed.")
final class HoldCommand implements Callable<Integer> {
    @Mixin
    private final OrderOptions order = new OrderOptions();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept with the consignment.")
    private @Nullable String reason;

    @Override
    public Integer call() {
        return order.carryOut(Intervention.Action.HOLD, reason);
    }
}
