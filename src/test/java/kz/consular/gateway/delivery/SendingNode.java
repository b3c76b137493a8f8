package kz.consular.gateway.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A node in a process of its own that sends, and listens to no queue: its first argument is its folder, then its settings.
 * Amid its work each of its senders stops between the broker's commit and its own, to be killed there.
 */
public final class SendingNode {
    private static final int ENOUGH = 20;

    private SendingNode() {}

    public static void main(String[] arguments) throws IOException {
        var plan = TestNode.on(Path.of(arguments[0])).listeningToNothing();
        Arrays.stream(arguments)
                .skip(1)
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> plan.with(setting[0], setting[1]));
        var sent = new AtomicInteger();
        plan.start().whenever(DeliveryEvent.Sent.class, () -> {
            if (sent.incrementAndGet() >= ENOUGH) {
                System.out.println("stuck");
                new Semaphore(0).acquireUninterruptibly();
            }
        });
        System.out.println("running");
        var _ = System.in.read();
    }
}
