package kz.consular.gateway.cli.admin;

import java.util.concurrent.Callable;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "troubles", header = "IT staff: list what came in and cannot be taken in yet, with cause and remedy.")
final class ReceiveFailuresCommand implements Callable<Integer> {
    @Mixin
    private final RecordsAccess records = new RecordsAccess();

    @Override
    public Integer call() {
        return records.open((node, out) -> {
            var failures = node.bean(DeliveryRecords.class).receiveFailures();
            failures.forEach(failure -> DeliveryText.failure(failure).forEach(out::println));
            if (failures.isEmpty()) {
                out.println("No troubles.");
            }
            return ExitCode.DONE;
        });
    }
}
