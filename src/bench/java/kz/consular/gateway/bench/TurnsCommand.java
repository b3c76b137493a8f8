package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Compares two builds in the same minutes: both run and are warm, and one is stopped ({@code SIGSTOP}) while the other works. A machine
 * whose speed drifts slows both alike.
 */
@Command(name = "turns", description = "Compares this build with another one, by turns.")
final class TurnsCommand implements Callable<Integer> {
    @Mixin
    private final Gateway gateway = new Gateway();

    @Option(names = "--other", required = true, description = "The folder target/mission-gateway of the build to compare with.")
    private Path other = Path.of("other");

    @Option(names = "--size", description = "Size of all copies of a dossier. Default: ${DEFAULT-VALUE}", defaultValue = "1MB")
    private DataSize size = DataSize.ofMegabytes(1);

    @Option(names = "--callers", description = "Calls at once. Default: ${DEFAULT-VALUE}", defaultValue = "8")
    private int callers = 8;

    @Option(names = "--turns", description = "Turns of each build. Default: ${DEFAULT-VALUE}", defaultValue = "5")
    private int turns = 5;

    @Option(names = "--seconds", description = "Length of a turn of full rounds. Default: ${DEFAULT-VALUE}", defaultValue = "10")
    private int seconds = 10;

    @Option(names = "--warm-up", description = "Seconds of full rounds of each build before the first turn. Default: ${DEFAULT-VALUE}", defaultValue = "90")
    private int warmUp = 90;

    @Option(names = "--backlog", description = "Instead of full rounds, drain a backlog of so many dossiers in each turn.")
    private int backlog;

    private final Table table = new Table(System.out);

    /** One of the two gateways. */
    private record Contender(String name, GatewayUnderTest gateway) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var folder = new ScratchFolder();
                var ours = start(folder, "this", gateway.distribution());
                var theirs = start(folder, "other", other.toAbsolutePath())) {
            var contenders = List.of(new Contender("this", ours), new Contender("other", theirs));
            var message = LodgingMessage.of(size);
            for (var contender : contenders) {
                alone(contender, contenders);
                try (var round = contender.gateway().fullRound(message)) {
                    new ClosedLoop(8, Duration.ofSeconds(warmUp)).run(round);
                }
            }
            compare(contenders, message);
            for (var contender : contenders) {
                contender.gateway().resume();
            }
        }
        return 0;
    }

    private GatewayUnderTest start(ScratchFolder folder, String name, Path distribution)
            throws IOException, InterruptedException {
        return GatewayUnderTest.start(
                Files.createDirectories(folder.path().resolve(name)), gateway.program(distribution));
    }

    private static void alone(Contender chosen, List<Contender> all) throws IOException, InterruptedException {
        for (var contender : all) {
            if (contender != chosen) {
                contender.gateway().suspend();
            }
        }
        chosen.gateway().resume();
    }

    private void compare(List<Contender> contenders, LodgingMessage message) throws IOException, InterruptedException {
        table.print("%-6s %12s %12s %12s %12s%n", "turn", "this /s", "other /s", "this core ms", "other core ms");
        var rates = new ArrayList<Double>();
        var costs = new ArrayList<Double>();
        for (var turn = 1; turn <= turns; turn++) {
            var results = new double[2][];
            for (var i = 0; i < 2; i++) {
                // The order alternates, so that neither always works on what the other has left behind.
                var which = turn % 2 == 0 ? 1 - i : i;
                alone(contenders.get(which), contenders);
                results[which] = turn(contenders.get(which).gateway(), message);
            }
            table.print(
                    "%-6d %12.1f %12.1f %12.1f %12.1f%n",
                    turn, results[0][0], results[1][0], results[0][1], results[1][1]);
            rates.add(results[0][0] / results[1][0]);
            costs.add(results[0][1] / results[1][1]);
        }
        table.print("this/other, median (least to most): rate %s, core ms %s%n", spread(rates), spread(costs));
    }

    /** @return dossiers a second, and core milliseconds for each */
    private double[] turn(GatewayUnderTest gateway, LodgingMessage message) throws IOException, InterruptedException {
        return backlog > 0 ? drain(gateway, message) : rounds(gateway, message);
    }

    private double[] rounds(GatewayUnderTest gateway, LodgingMessage message) throws IOException, InterruptedException {
        try (var round = gateway.fullRound(message)) {
            var measured = Measurement.of(gateway, new ClosedLoop(callers, Duration.ofSeconds(seconds)), round);
            return new double[] {measured.result().perSecond(), measured.processorMillis()};
        }
    }

    private double[] drain(GatewayUnderTest gateway, LodgingMessage message) throws IOException, InterruptedException {
        var drained = Backlog.drain(gateway, message, backlog);
        return new double[] {drained.perSecond(), drained.processorMillis()};
    }

    private static String spread(List<Double> ratios) {
        var sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return "%.2f (%.2f to %.2f)"
                .formatted(sorted[sorted.length / 2], sorted[0], Arrays.stream(sorted).max().orElseThrow());
    }
}
