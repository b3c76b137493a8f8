package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;


/** Lodgings and full rounds of dossiers of several sizes by several callers, as a share of what this machine could do. */
@Command(name = "rounds", description = "How fast it is, and how fast it could be on this machine.")
final class RoundsCommand implements Callable<Integer> {
    @Mixin
    private final Gateway gateway = new Gateway();

    @Mixin
    private final WarmUp warmUp = new WarmUp();

    @Option(names = "--sizes", split = ",", description = "Of all copies of a dossier.", defaultValue = "1MB,10KB,20MB")
    private List<DataSize> sizes = List.of();

    @Option(names = "--callers", split = ",", description = "At once.", defaultValue = "1,2,8,32")
    private List<Integer> callers = List.of();

    @Option(names = "--seconds", description = "For each line.", defaultValue = "10")
    private int seconds = 10;

    private final Table table = new Table(System.out);

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var folder = new ScratchFolder();
                var started = GatewayUnderTest.start(folder.path(), gateway.program())) {
            table.machine(started.startedWithin(), gateway.memory());
            for (var size : sizes) {
                var message = LodgingMessage.of(size);
                warmUp.withFullRounds(started, message);
                var limit = LowestCost.measure(
                        size, Files.createTempDirectory(folder.path(), "limit"), started.certificates());
                table.limit(size, limit);
                measure(started, message, limit);
            }
        }
        return 0;
    }

    private void measure(GatewayUnderTest started, LodgingMessage message, LowestCost limit)
            throws IOException, InterruptedException {
        table.head("full round");
        try (var round = started.fullRound(message)) {
            for (var many : callers) {
                line(started, many, round, limit.fullRounds());
            }
        }
        var officer = started.officer();
        ClosedLoop.Call lodging = () -> officer.lodge(message);
        table.head("lodging");
        var highest = 0.0;
        for (var many : callers) {
            highest = Math.max(highest, line(started, many, lodging, limit.lodgings()));
        }
        started.awaitRest();
        var rate = highest / 2;
        warmUp.with(length -> new SteadyRate(rate, length).run(lodging), started);
        table.steady(new SteadyRate(rate, Duration.ofSeconds(seconds)).run(lodging));
        started.awaitRest();
    }

    /** @return dossiers a second */
    private double line(GatewayUnderTest started, int many, ClosedLoop.Call call, double limit)
            throws IOException, InterruptedException {
        var measured = Measurement.of(started, new ClosedLoop(many, Duration.ofSeconds(seconds)), call);
        table.line(many, measured, limit);
        return measured.result().perSecond();
    }
}
