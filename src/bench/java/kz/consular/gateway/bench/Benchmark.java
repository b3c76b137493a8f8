package kz.consular.gateway.bench;

import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Command;
import picocli.CommandLine;


/** Measures the packaged gateway, in a process of its own, as its users would use it. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        subcommands = {
            RoundsCommand.class,
            ProfileCommand.class,
            GrowthCommand.class,
            DrainCommand.class,
            MemoryCommand.class,
            StartCommand.class,
            TurnsCommand.class
        })
final class Benchmark {
    private Benchmark() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark())
                .registerConverter(DataSize.class, DataSize::parse)
                .setExecutionExceptionHandler((failure, _, _) -> {
                    failure.printStackTrace();
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments));
    }
}
