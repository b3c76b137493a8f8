package kz.consular.gateway.cli.admin;

import java.util.Optional;
import java.util.concurrent.Callable;
import kz.consular.gateway.delivery.records.Intervention;
import picocli.CommandLine.Mixin;

/** One order to one consignment. */
abstract class OrderCommand implements Callable<Integer> {
    private final Intervention.Action action;

    @Mixin
    private final OrderOptions order = new OrderOptions();

    OrderCommand(Intervention.Action action) {
        this.action = action;
    }

    abstract Optional<String> reason();

    @Override
    public final Integer call() {
        return order.carryOut(action, reason());
    }
}
