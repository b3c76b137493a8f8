package kz.consular.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the packaged gateway against the limit of this machine, and prints both. */
@Command(name = "benchmark", mixinStandardHelpOptions = true)
final class Benchmark implements Callable<Integer> {
    /** Its seal is ECDSA P-256. */
    private static final String MISSION = "ANKARA";

    private static final String OFFICE = "751710000";

    @Option(names = "--jar", description = "The packaged gateway.", defaultValue = "target/mission-gateway.jar")
    private Path jar = Path.of("target/mission-gateway.jar");

    @Option(names = "--sizes", split = ",", description = "Of all copies of a dossier.", defaultValue = "10KB,1MB,20MB")
    private List<String> sizes = List.of();

    @Option(names = "--callers", split = ",", description = "At once.", defaultValue = "1,2,8,32")
    private List<Integer> callers = List.of();

    @Option(names = "--seconds", description = "For each line.", defaultValue = "10")
    private int seconds = 10;

    @Option(names = "--memory", description = "Heap of the gateway.", defaultValue = "256m")
    private String memory = "256m";

    private final Table table = new Table(System.out);

    private Benchmark() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark())
                .registerConverter(DataSize.class, DataSize::parse)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Path.of("target"), "benchmark").toAbsolutePath();
        try {
            measure(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }

    private void measure(Path folder) throws IOException, InterruptedException {
        try (var gateway = GatewayUnderTest.start(jar, folder, List.of("-Xmx" + memory))) {
            table.machine(gateway.startedWithin(), memory);
            for (var size : sizes.stream().map(DataSize::parse).toList()) {
                var limit = LowestCost.measure(
                        size, Files.createTempDirectory(folder, "limit"), folder.resolve("certificates"));
                table.limit(size, limit);
                measure(gateway, size, limit);
            }
        }
    }

    private void measure(GatewayUnderTest gateway, DataSize size, LowestCost limit)
            throws IOException, InterruptedException {
        var message = LodgingMessage.of(size, OFFICE);
        var officer = gateway.officer(MISSION);
        table.head("full round");
        try (var round = new FullRound(officer, gateway.clerk(OFFICE), message)) {
            warmUp(round);
            for (var many : callers) {
                line(gateway, many, round, limit.fullRounds());
            }
        }
        table.head("lodging");
        ClosedLoop.Call lodging = () -> officer.lodge(message);
        for (var many : callers) {
            line(gateway, many, lodging, limit.lodgings());
        }
    }

    private void warmUp(ClosedLoop.Call call) throws IOException, InterruptedException {
        new ClosedLoop(4, Duration.ofSeconds(seconds)).run(call);
    }

    private void line(GatewayUnderTest gateway, int many, ClosedLoop.Call call, double limit)
            throws IOException, InterruptedException {
        var before = gateway.used();
        var result = new ClosedLoop(many, Duration.ofSeconds(seconds)).run(call);
        table.line(many, result, before, gateway.used(), limit);
    }
}
