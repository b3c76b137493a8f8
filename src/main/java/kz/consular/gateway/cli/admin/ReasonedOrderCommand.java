package kz.consular.gateway.cli.admin;

import java.util.Optional;
import kz.consular.gateway.delivery.records.Intervention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An order that nobody gives without saying why. */
abstract class ReasonedOrderCommand extends OrderCommand {
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept with the consignment.")
    private @Nullable String reason;

    ReasonedOrderCommand(Intervention.Action action) {
        super(action);
    }

    @Override
    final Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
