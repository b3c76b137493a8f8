package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;


/**
 * Where the processor time of a full round goes, by a flight recording. It sees Java threads alone, and no sample from within a stub
 * of the virtual machine, such as the one for SHA-256: that and the work of the virtual machine itself are the difference to what
 * Linux counts.
 */
@Command(name = "profile", description = "Where the time of a full round goes.")
final class ProfileCommand implements Callable<Integer> {
    private static final int CALLERS = 8;
    /** Linux tells processor time in steps of up to 10 ms. */
    private static final Duration EVERY = Duration.ofMillis(20);

    @Mixin
    private final Gateway gateway = new Gateway();

    @Mixin
    private final WarmUp warmUp = new WarmUp();

    @Option(names = "--size", description = "Of all copies of a dossier.", defaultValue = "1MB")
    private DataSize size = DataSize.ofMegabytes(1);

    @Option(names = "--seconds", description = "Recorded.", defaultValue = "60")
    private int seconds = 60;

    @Option(names = "--recording", description = "Keep the recording under this name.", defaultValue = "target/full-round.jfr")
    private Path recording = Path.of("target/full-round.jfr");

    private final Table table = new Table(System.out);

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var folder = new ScratchFolder();
                var started = GatewayUnderTest.start(folder.path(), gateway.program())) {
            var message = LodgingMessage.of(size);
            warmUp.withFullRounds(started, message);
            try (var round = started.fullRound(message);
                    var flight = started.vitals().recordFlight(EVERY)) {
                var measured =
                        Measurement.of(started, new ClosedLoop(CALLERS, Duration.ofSeconds(seconds)), round);
                flight.endInto(recording.toAbsolutePath());
                table.head("full round");
                table.line(CALLERS + " callers", measured);
                print(measured);
            }
        }
        return 0;
    }

    private void print(Measurement measured) throws IOException {
        var rounds = measured.result().calls();
        var found = samples();
        table.print("%n%-44s %10s%n", "", "core ms");
        var told = 0.0;
        for (var centre : largestFirst(found)) {
            var millis = (double) centre.getValue() * EVERY.toMillis() / rounds;
            told += millis;
            table.print("%-44s %10.2f%n", centre.getKey().title(), millis);
        }
        table.print(
                "%-44s %10.2f%n", "compiler, collector, stubs: the difference", measured.processorMillis() - told);
    }

    private Map<CostCentre, Integer> samples() throws IOException {
        var found = new EnumMap<CostCentre, Integer>(CostCentre.class);
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                centre(file.readEvent(), found);
            }
        }
        return found;
    }

    private static void centre(RecordedEvent event, Map<CostCentre, Integer> found) {
        if (event.getEventType().getName().equals(FlightRecording.SAMPLE)) {
            var stack = event.getStackTrace();
            found.merge(stack == null ? CostCentre.OTHER : CostCentre.of(stack), 1, Integer::sum);
        }
    }

    private static Iterable<Map.Entry<CostCentre, Integer>> largestFirst(Map<CostCentre, Integer> found) {
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
    }
}
