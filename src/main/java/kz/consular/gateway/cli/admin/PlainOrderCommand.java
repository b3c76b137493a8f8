package kz.consular.gateway.cli.admin;

import java.util.Optional;
import kz.consular.gateway.delivery.records.Intervention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An order whose reason may go without saying. */
abstract class PlainOrderCommand extends OrderCommand {
    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the consignment.")
    private @Nullable String reason;

    PlainOrderCommand(Intervention.Action action) {
        super(action);
    }

    @Override
    final Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
