package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;


/** That memory grows neither with a dossier's size nor with their number. */
@Command(name = "memory", description = "How much memory huge dossiers, many at once, and very many need.")
final class MemoryCommand implements Callable<Integer> {
    private static final int STEPS = 10;

    @Mixin
    private final Gateway gateway = new Gateway();

    @Option(names = "--huge", description = "A single dossier, at -Xmx128m.", defaultValue = "300MB")
    private DataSize huge = DataSize.ofMegabytes(300);

    @Option(names = "--dossiers", description = "Small ones, one after another.", defaultValue = "100000")
    private int dossiers = 100_000;

    private final Table table = new Table(System.out);

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var folder = new ScratchFolder()) {
            huge(folder.path());
            many(folder.path());
        }
        return 0;
    }

    private void huge(Path folder) throws IOException, InterruptedException {
        try (var started = GatewayUnderTest.start(folder, gateway.program("128m"));
                var round = started.fullRound(LodgingMessage.of(huge))) {
            var began = System.nanoTime();
            round.run();
            table.print(
                    "A dossier of %s at -Xmx128m: the full round took %.1f s, at most %s resident%n",
                    Table.text(huge), (System.nanoTime() - began) / 1e9, Table.text(started.vitals().used().peakResident()));
        }
    }

    private void many(Path folder) throws IOException, InterruptedException {
        var message = LodgingMessage.of(DataSize.ofKilobytes(10));
        try (var started = GatewayUnderTest.start(folder, gateway.program())) {
            var officer = started.officer();
            table.print("%n%-12s %10s %12s %10s%n", "dossiers", "a second", "live heap", "resident");
            for (var step = 1; step <= STEPS; step++) {
                var left = new AtomicInteger(dossiers / STEPS);
                var began = System.nanoTime();
                new ClosedLoop(4, Duration.ZERO).run(() -> {
                    while (left.getAndDecrement() > 0) {
                        officer.lodge(message);
                    }
                });
                started.awaitRest();
                table.print(
                        "%-12d %10.1f %12s %10s%n",
                        step * (dossiers / STEPS),
                        dossiers / STEPS * 1e9 / (System.nanoTime() - began),
                        Table.text(started.vitals().liveHeap()),
                        Table.text(started.vitals().resident()));
            }
        }
    }
}
