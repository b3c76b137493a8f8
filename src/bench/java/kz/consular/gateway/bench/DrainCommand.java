package kz.consular.gateway.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;


/** How a backlog drains: dossiers that were lodged while nothing could be sent, all due at the same moment. */
@Command(name = "drain", description = "How long a backlog takes to drain, and in which order.")
final class DrainCommand implements Callable<Integer> {
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
                var started = GatewayUnderTest.start(folder.path(), gateway.program())) {
            var drained = Backlog.drain(started, LodgingMessage.of(size), dossiers);
            table.print(
                    "%d dossiers of %s were receipted after %.1f s: %.1f a second, %.1f core ms each, at most %s resident%n",
                    dossiers,
                    Table.text(size),
                    drained.took() / 1e9,
                    drained.perSecond(),
                    drained.processorMillis(),
                    Table.text(started.vitals().used().peakResident()));
            table.print(
                    "oldest first: no dossier was overtaken by more than %d younger ones%n", drained.mostOvertaken());
        }
        return 0;
    }
}
