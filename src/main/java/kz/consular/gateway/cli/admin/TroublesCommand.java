package kz.consular.gateway.cli.admin;

import java.util.concurrent.Callable;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "troubles", header = "IT staff: list what came in and cannot be taken in yet, with cause and remedy.")
final class TroublesCommand implements Callable<Integer> {
    @Mixin
    private final RecordsAccess records = new RecordsAccess();

    @Override
    public Integer call() {
        return records.open((node, out) -> {
            var troubles = node.bean(DeliveryRecords.class).troubles();
            troubles.forEach(trouble -> DeliveryText.trouble(trouble).forEach(out::println));
            if (troubles.isEmpty()) {
                out.println("No troubles.");
            }
            return AdminExitCode.DONE;
        });
    }
}
