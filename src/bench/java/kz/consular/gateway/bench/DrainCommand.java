package kz.consular.gateway.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;


/** How a backlog drains: dossiers that were lodged while nothing could be sent, all due at the same moment. */
@Command(name = "drain", description = "How long a backlog takes to drain, and in which order.")
final class DrainCommand implements Callable<Integer> {
    private static final int CALLERS = 4;
    private static final long LOOK_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Mixin
    private final Gateway gateway = new Gateway();

    @Option(names = "--dossiers", description = "That wait.", defaultValue = "10000")
    private int dossiers = 10_000;

    @Option(names = "--size", description = "Of all copies of a dossier.", defaultValue = "10KB")
    private DataSize size = DataSize.ofKilobytes(10);

    private final Table table = new Table(System.out);

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var folder = new ScratchFolder();
                var started = GatewayUnderTest.start(folder.path(), gateway.program());
                var books = new GatewayDatabase(started.database())) {
            books.letNothingOut();
            lodge(started);
            var before = started.vitals().used();
            var began = System.nanoTime();
            books.letOut();
            awaitAll(books, began);
            var took = System.nanoTime() - began;
            table.print(
                    "%d dossiers of %s were receipted after %.1f s: %.1f a second, %.1f core ms each, at most %s resident%n",
                    dossiers,
                    Table.text(size),
                    took / 1e9,
                    dossiers * 1e9 / took,
                    (started.vitals().used().cpuNanos() - before.cpuNanos()) / 1e6 / dossiers,
                    Table.text(started.vitals().used().peakResident()));
            table.print("oldest first: no dossier was overtaken by more than %d younger ones%n", books.mostOvertaken());
        }
        return 0;
    }

    private void lodge(GatewayUnderTest started) throws IOException, InterruptedException {
        var officer = started.officer();
        var message = LodgingMessage.of(size);
        var left = new AtomicInteger(dossiers);
        new ClosedLoop(CALLERS, Duration.ZERO).run(() -> {
            while (left.getAndDecrement() > 0) {
                officer.lodge(message);
            }
        });
    }

    private void awaitAll(GatewayDatabase books, long began) throws IOException, InterruptedException {
        while (books.count("consignment WHERE state = 'RECEIPTED'") < dossiers) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IOException("The backlog has not drained within an hour");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
