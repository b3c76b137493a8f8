package kz.consular.gateway.cli.admin;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.intervention.InterventionOutcome.Done;
import kz.consular.gateway.delivery.intervention.InterventionOutcome.NotPossible;
import kz.consular.gateway.delivery.intervention.InterventionOutcome.Unknown;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.intervention.Interventions;
import kz.consular.gateway.delivery.records.Intervention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * An intervention in one delivery. It is registered once for each {@link Intervention.Action}, under the name of the
 * action.
 */
@Command
final class InterventionCommand implements Callable<Integer> {
    private static final String REASON = "--reason";

    private final Intervention.Action action;

    @Mixin
    private final RecordsAccess records = new RecordsAccess();

    @Parameters(
            paramLabel = "ID",
            converter = NumberArguments.OfMessage.class,
            description = "The message id, as the log and the list of consignments name it.")
    private @Nullable MessageId id;

    @Option(names = "--by", paramLabel = "NAME", description = "Who does it. Default: the user of this computer.")
    private String by = System.getProperty("user.name");

    @Option(names = REASON, paramLabel = "TEXT", description = "Why; kept with the consignment.")
    private @Nullable String reason;

    private InterventionCommand(Intervention.Action action) {
        this.action = action;
    }

    static CommandSpec of(Intervention.Action action) {
        var command = CommandSpec.forAnnotatedObject(new InterventionCommand(action));
        command.name(action.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        command.usageMessage().header("IT staff: " + purpose(action));
        var reason = command.findOption(REASON);
        command.remove(reason);
        return command.addOption(
                OptionSpec.builder(reason).required(action.needsReason()).build());
    }

    private static String purpose(Intervention.Action action) {
        return switch (action) {
            case HOLD -> "stop a consignment that is not answered yet, until it is resumed.";
            case RESUME -> "let a held consignment go on.";
            case GIVE_UP -> "end the duty to deliver a consignment; its case says so.";
            case SEND_AGAIN -> "send anew what was refused or given up, or what nobody has answered.";
            case SEND_NOW -> "try at once what waits after a failure.";
        };
    }

    @Override
    public Integer call() {
        var order = order();
        return records.open((node, out) -> switch (node.bean(Interventions.class)
                .carryOut(order)) {
            case Done(var now) -> {
                out.println(DeliveryText.summary(now));
                yield ExitCode.DONE;
            }
            case NotPossible(var state, var why) ->
                records.fail(ExitCode.NEGATIVE, "Nothing was changed: " + state + ". " + why);
            case Unknown(var unknown) -> records.fail(ExitCode.UNKNOWN_CONSIGNMENT, DeliveryText.unknown(unknown));
        });
    }

    private InterventionRequest order() {
        try {
            return new InterventionRequest(
                    UUID.randomUUID(), CommonOptions.requireOption(id), action, by, Optional.ofNullable(reason));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(records.spec().commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
