package kz.consular.gateway.node;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The gateway as the build makes it for a server: a folder with its libraries, options and start-up cache. */
public final class Distribution {
    private Distribution() {}

    /**
     * How an administrator starts it, from whatever folder; but with a cache that does not fit, it does not start.
     *
     * @param options of the virtual machine, which win over those that it is delivered with
     * @return a command line, to which settings may be added
     */
    public static List<String> command(String... options) {
        var folder = Path.of(System.getProperty("distributed.gateway", "distributed.gateway is not set"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + folder.resolve("java.options"),
                "-XX:AOTCache=" + folder.resolve("mission-gateway.aot"),
                "-XX:AOTMode=on"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", folder.resolve("mission-gateway.jar").toString()));
        return command;
    }
}
