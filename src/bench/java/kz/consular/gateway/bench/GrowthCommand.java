package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;


/** What one more dossier costs beside all that were before it, and beside all that wait. */
@Command(name = "growth", description = "What one more dossier costs beside very many.")
final class GrowthCommand implements Callable<Integer> {
    /** Small, so that what grows with the number of rows is not hidden by what grows with the copies. */
    private static final DataSize SIZE = DataSize.ofKilobytes(10);

    private static final int CALLERS = 2;

    @Mixin
    private final Gateway gateway = new Gateway();

    @Option(names = "--cases", description = "Cases, all closed.", defaultValue = "1000000")
    private int cases = 1_000_000;

    @Option(names = "--waiting", description = "Consignments that wait for their next try.", defaultValue = "100000")
    private int waiting = 100_000;

    @Option(names = "--seconds", description = "For each line.", defaultValue = "30")
    private int seconds = 30;

    private final Table table = new Table(System.out);

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var folder = new ScratchFolder()) {
            table.head("nothing yet");
            var database = measure(folder.path());
            try (var books = new GatewayDatabase(database)) {
                Ballast.closedCases(books, cases);
            }
            table.head(cases + " cases");
            measure(folder.path());
            try (var books = new GatewayDatabase(database)) {
                Ballast.waitingConsignments(books, waiting);
            }
            table.head(waiting + " wait");
            measure(folder.path());
        }
        return 0;
    }

    private Path measure(Path folder) throws IOException, InterruptedException {
        var message = LodgingMessage.of(SIZE);
        try (var started = GatewayUnderTest.start(folder, gateway.program());
                var round = started.fullRound(message)) {
            var officer = started.officer();
            new ClosedLoop(CALLERS, Duration.ofSeconds(seconds)).run(round);
            line("full round", started, round);
            line("lodging", started, () -> officer.lodge(message));
            started.awaitRest();
            return started.database();
        }
    }

    private void line(String what, GatewayUnderTest started, ClosedLoop.Call call)
            throws IOException, InterruptedException {
        table.line(what, Measurement.of(started, new ClosedLoop(CALLERS, Duration.ofSeconds(seconds)), call));
    }
}
