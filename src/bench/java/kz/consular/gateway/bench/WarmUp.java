package kz.consular.gateway.bench;

import java.io.IOException;
import java.time.Duration;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Option;

/** What a gateway that has worked for hours has behind it. */
final class WarmUp {
    private static final Duration PIECE = Duration.ofSeconds(15);

    @Option(names = "--warm-up", description = "How many quarters of a minute at most it works before it is measured. Default: ${DEFAULT-VALUE}", defaultValue = "24")
    private int pieces = 24;

    /** Until the compiler of the virtual machine takes less than a twentieth of one core: before, it is a caller too. */
    void of(GatewayUnderTest started) throws IOException, InterruptedException {
        try (var round = started.fullRound(LodgingMessage.of(DataSize.ofMegabytes(1)))) {
            for (var i = 0; i < pieces; i++) {
                var before = started.vitals().compiling();
                new ClosedLoop(8, PIECE).run(round);
                if (started.vitals().compiling().minus(before).compareTo(PIECE.dividedBy(20)) < 0) {
                    return;
                }
            }
        }
    }
}
