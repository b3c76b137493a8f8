package kz.consular.gateway.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A node in a process of its own that sends, and listens to no queue: its first argument is its folder, then its settings. */
final class SendingNode {

    private SendingNode() {}

    public static void main(String[] arguments) throws IOException {
        var plan = TestNode.on(Path.of(arguments[0])).listeningToNothing();
        Arrays.stream(arguments)
                .skip(1)
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> plan.with(setting[0], setting[1]));
        plan.start();
        System.out.println("running");
        var _ = System.in.read();
    }
}
