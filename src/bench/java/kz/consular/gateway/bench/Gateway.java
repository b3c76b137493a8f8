package kz.consular.gateway.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.consular.gateway.node.Distribution;
import picocli.CommandLine.Option;


/** The gateway that is measured, and the options of its virtual machine: those it is delivered with. */
final class Gateway {
    @Option(names = "--distribution", description = "What the build makes for a server. Default: ${DEFAULT-VALUE}", defaultValue = "target/mission-gateway")
    private Path distribution = Path.of("target/mission-gateway");

    @Option(names = "--jar", description = "The same in one file, whose start is compared. Default: ${DEFAULT-VALUE}", defaultValue = "target/mission-gateway.jar")
    private Path jar = Path.of("target/mission-gateway.jar");

    @Option(names = "--memory", description = "Its largest heap. Default: ${DEFAULT-VALUE}", defaultValue = "256m")
    private String memory = "256m";

    @Option(names = "--java", split = " ", description = "More options for its virtual machine.")
    private List<String> options = List.of();

    /** What can be started, by its name. */
    Map<String, List<String>> programs() {
        var programs = new LinkedHashMap<String, List<String>>();
        programs.put("jar", jar());
        programs.put("distribution", program());
        return programs;
    }

    Path distribution() {
        return distribution.toAbsolutePath();
    }

    /** Of its virtual machine, beside those it is delivered with. */
    List<String> options() {
        return with(memory);
    }

    String memory() {
        return memory;
    }

    /** What follows {@code java} on the command line. */
    List<String> program() {
        return program(memory);
    }

    /** Another build, with the same options. */
    List<String> program(Path otherDistribution) {
        return new Distribution(otherDistribution).program(with(memory));
    }

    List<String> program(String heap) {
        return new Distribution(distribution()).program(with(heap));
    }

    private List<String> with(String heap) {
        var all = new ArrayList<>(List.of("-Xmx" + heap));
        all.addAll(options);
        return all;
    }

    private List<String> jar() {
        var program = options();
        program.addAll(List.of("-jar", jar.toString()));
        return program;
    }
}
