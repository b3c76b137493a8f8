package kz.consular.gateway.node;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The gateway as the build makes it for a server: a folder with its libraries, options and start-up cache. */
public record Distribution(Path folder) {

    /** The one that the tests of the whole are given. */
    public static Distribution ofTheBuild() {
        return new Distribution(Path.of(System.getProperty("distributed.gateway", "distributed.gateway is not set")));
    }

    /**
     * How an administrator starts it, from whatever folder; but with a cache that does not fit, it does not start.
     *
     * @param options of the virtual machine, which win over those that it is delivered with
     * @return a command line, to which settings may be added
     */
    public List<String> command(String... options) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(program(List.of(options)));
        return command;
    }

    /** The same without {@code java} itself. */
    public List<String> program(List<String> options) {
        var program = new ArrayList<>(List.of(
                "@" + folder.resolve("java.options"),
                "-XX:AOTCache=" + folder.resolve("mission-gateway.aot"),
                "-XX:AOTMode=on"));
        program.addAll(options);
        program.addAll(List.of("-jar", folder.resolve("mission-gateway.jar").toString()));
        return program;
    }
}
