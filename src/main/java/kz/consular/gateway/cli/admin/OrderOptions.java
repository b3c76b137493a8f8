package kz.consular.gateway.cli.admin;

import java.util.Optional;
import java.util.UUID;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.intervention.InterventionOutcome.Done;
import kz.consular.gateway.delivery.intervention.InterventionOutcome.NotPossible;
import kz.consular.gateway.delivery.intervention.InterventionOutcome.Unknown;
import kz.consular.gateway.delivery.intervention.Interventions;
import kz.consular.gateway.delivery.records.Intervention;
import kz.consular.gateway.delivery.records.InterventionOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which consignment, by whom, and how an order to it is carried out. */
final class OrderOptions {
    @Mixin
    private final RecordsAccess records = new RecordsAccess();

    @Parameters(
            paramLabel = "ID",
            converter = NumberArguments.OfMessage.class,
            description = "The message id, as the log and the list of consignments name it.")
    private @Nullable MessageId id;

    @Option(names = "--by", paramLabel = "NAME", description = "Who does it. Default: the user of this computer.")
    private String by = System.getProperty("user.name");

    int carryOut(Intervention.Action action, Optional<String> reason) {
        var order = order(action, reason);
        return records.open(
                (node, out) -> switch (node.bean(Interventions.class).carryOut(order)) {
                    case Done(var now) -> {
                        out.println(DeliveryText.summary(now));
                        yield AdminExitCode.DONE;
                    }
                    case NotPossible(var state, var why) ->
                        complain(AdminExitCode.NOT_POSSIBLE, "Nothing was changed: " + state + ". " + why);
                    case Unknown(var unknown) -> complain(AdminExitCode.UNKNOWN, unknown(unknown));
                });
    }

    private InterventionOrder order(Intervention.Action action, Optional<String> reason) {
        try {
            return new InterventionOrder(UUID.randomUUID(), RequiredOption.the(id), action, by, reason);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(records.spec().commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int complain(int exit, String why) {
        records.spec().commandLine().getErr().println(why);
        return exit;
    }

    static String unknown(MessageId id) {
        return "This node sends no consignment " + id + ". See the list of consignments for its numbers.";
    }
}
