package kz.consular.gateway.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The gateway that is measured, and the options of its virtual machine. */
final class Gateway {
    @Option(names = "--jar", description = "The packaged gateway. Default: ${DEFAULT-VALUE}", defaultValue = "target/mission-gateway.jar")
    private Path jar = Path.of("target/mission-gateway.jar");

    @Option(names = "--memory", description = "Its largest heap. Default: ${DEFAULT-VALUE}", defaultValue = "256m")
    private String memory = "256m";

    @Option(names = "--java", split = " ", description = "More options for its virtual machine.")
    private List<String> options = List.of();

    String memory() {
        return memory;
    }

    /** What follows {@code java} on the command line. */
    List<String> program() {
        return program(memory);
    }

    List<String> program(String heap) {
        var program = new ArrayList<>(List.of("-Xmx" + heap));
        program.addAll(options);
        program.addAll(List.of("-jar", jar.toString()));
        return program;
    }
}
