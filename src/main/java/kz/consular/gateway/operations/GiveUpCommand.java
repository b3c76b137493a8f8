package kz.consular.gateway.operations;

import java.util.concurrent.Callable;
import kz.consular.gateway.delivery.Intervention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "give-up", header = "IT staff: end the duty to deliver a consignment; its case says so.")
final class GiveUpCommand implements Callable<Integer> {
    @Mixin
    private final OrderOptions order = new OrderOptions();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept with the consignment.")
    private @Nullable String reason;

    @Override
    public Integer call() {
        return order.carryOut(Intervention.Action.GIVE_UP, reason);
    }
}
