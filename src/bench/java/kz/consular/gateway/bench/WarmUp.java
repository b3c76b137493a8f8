package kz.consular.gateway.bench;

import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Option;


/** What a gateway that has worked for hours has behind it. */
final class WarmUp {
    private static final Duration PIECE = Duration.ofSeconds(15);

    @Option(names = "--warm-up", description = "How many quarters of a minute at most it works before it is measured, for each kind of load. Default: ${DEFAULT-VALUE}", defaultValue = "24")
    private int pieces = 24;

    /** What the gateway is given to do. */
    @FunctionalInterface
    interface Load {
        void run(Duration length) throws IOException, InterruptedException;
    }

    void withFullRounds(GatewayUnderTest started, LodgingMessage message) throws IOException, InterruptedException {
        try (var round = started.fullRound(message)) {
            with(length -> new ClosedLoop(8, length).run(round), started);
        }
    }

    /**
     * Until the compiler of the virtual machine takes less than a twentieth of one core: before, it is a caller too, and each new kind
     * of load wakes it.
     */
    void with(Load load, GatewayUnderTest started) throws IOException, InterruptedException {
        for (var i = 0; i < pieces; i++) {
            var before = started.vitals().compiling();
            load.run(PIECE);
            if (started.vitals().compiling().minus(before).compareTo(PIECE.dividedBy(20)) < 0) {
                return;
            }
        }
    }
}
