package kz.consular.gateway.monitor.protocol;

import java.nio.file.Path;

/** The name of this node in its reports: {@code gateway.delivery.node}, or the machine and the data folder. */
public record NodeName(String value) {
    private static final int LONGEST = 64;

    public NodeName {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A node has a name of 1 to " + LONGEST + " characters. Set"
                    + " gateway.delivery.node to one that no other node has.");
        }
    }

    public static NodeName of(String host, Path data) {
        var name = host + "/" + data.getFileName();
        return new NodeName(name.substring(Math.max(0, name.length() - LONGEST)));
    }
}
