package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import kz.consular.gateway.demo.PartyKeys;
import kz.consular.gateway.domain.MissionCode;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;


/**
 * The whole country, and the node of one mission: from the start of the process to the first answer over HTTPS with a client certificate, on data and certificates that
 * exist; and the memory of a gateway that has done some work and rests. Beside it, the libraries without the gateway, which nothing made
 * of them can beat.
 */
@Command(name = "start", description = "How fast it starts, and what it occupies at rest.")
final class StartCommand implements Callable<Integer> {
    private static final int LODGINGS = 5;

    @Mixin
    private final Gateway gateway = new Gateway();

    @Option(names = "--times", description = "Of each; the median counts.", defaultValue = "7")
    private int times = 7;

    @Option(names = "--rest", description = "Seconds between the last work and the look at memory.", defaultValue = "20")
    private int rest = 20;

    private final Table table = new Table(System.out);

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var folder = new ScratchFolder()) {
            var first = GatewayUnderTest.start(folder.path(), gateway.program());
            first.close();
            table.print(
                    "The first start of all, which makes data and certificates: %.1f s%n",
                    first.startedWithin().toMillis() / 1000.0);
            table.print("%n%-24s %10s %10s %10s %10s%n", "", "median s", "least s", "most s", "at rest");
            var alone = Files.createDirectories(folder.path().resolve("alone"));
            var mission = missionAlone(alone.resolve("certificates"));
            for (var program : gateway.programs().entrySet()) {
                measure(program.getKey(), folder.path(), program.getValue(), LODGINGS);
                var node = new ArrayList<>(program.getValue());
                node.addAll(mission);
                measure(program.getKey() + ", mission", alone, node, LODGINGS);
            }
            var bare = bare(Files.createDirectories(folder.path().resolve("bare")), first.certificates());
            measure("libraries alone", bare.folder(), bare.program(), 0);
        }
        return 0;
    }

    /** As at an embassy: its own key, and a broker elsewhere, which need not be there to take an application. */
    private static List<String> missionAlone(Path certificates) {
        var settings = new ArrayList<>(
                PartyKeys.of(new MissionCode(GatewayUnderTest.MISSION), certificates).settings());
        settings.addAll(List.of(
                "--gateway.demo.active=false",
                "--gateway.roles=mission",
                "--gateway.broker.url=tcp://127.0.0.1:1",
                "--server.address=127.0.0.1"));
        return settings;
    }

    private BareProgram bare(Path folder, Path certificates) throws IOException, InterruptedException {
        FileSystemUtils.copyRecursively(certificates, folder.resolve("certificates"));
        var bare = new BareProgram(folder, gateway.distribution(), gateway.options());
        bare.prepare();
        return bare;
    }

    private void measure(String what, Path folder, List<String> program, int lodgings)
            throws IOException, InterruptedException {
        var took = new ArrayList<Duration>();
        for (var i = 1; i < times; i++) {
            try (var started = GatewayUnderTest.start(folder, program)) {
                took.add(started.startedWithin());
            }
        }
        try (var started = GatewayUnderTest.start(folder, program)) {
            took.add(started.startedWithin());
            var sorted = took.stream().mapToLong(Duration::toMillis).sorted().toArray();
            table.print(
                    "%-24s %10.2f %10.2f %10.2f %10s%n",
                    what,
                    sorted[sorted.length / 2] / 1000.0,
                    sorted[0] / 1000.0,
                    sorted[sorted.length - 1] / 1000.0,
                    Table.text(residentAtRest(started, lodgings)));
        }
    }

    private DataSize residentAtRest(GatewayUnderTest started, int lodgings) throws IOException, InterruptedException {
        var officer = started.officer();
        var message = LodgingMessage.of(DataSize.ofMegabytes(1));
        for (var i = 0; i < lodgings; i++) {
            officer.lodge(message);
        }
        TimeUnit.SECONDS.sleep(rest);
        return started.vitals().resident();
    }
}
