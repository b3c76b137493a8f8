package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import kz.consular.gateway.cli.CommandRun;
import kz.consular.gateway.demo.TestBroker;
import kz.consular.gateway.mission.cases.TestRegister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Commands on the records of a node at work")
class CommandsBesideTheNodeTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @Test
    void hold_one_at_once_and_let_it_go_within_seconds() {
        try (var broker = new TestBroker(data.resolve("elsewhere"));
                var node = TestNode.on(data).with(broker).start()) {
            var held = node.dossier();
            TestRegister.accept(node.jdbc(), TestRegister.accepted(TestNode.CASE, held.digest(), held.createdAt()));
            node.send(held);
            var hold = run("hold", held);
            assertThat(hold.exitCode()).as(hold.error()).isZero();
            var other = node.send(node.dossier());
            broker.start();
            awaitState(node, other, ConsignmentState.RECEIPTED, SOON);
            assertThat(node.entry(held).state()).isEqualTo(ConsignmentState.HELD);
            assertThat(CommandRun.on(data, "consignment", held.id().value()).output())
                    .contains("HELD", "BROKER_UNREACHABLE", AttemptCause.BROKER_UNREACHABLE.remedy());

            assertThat(run("resume", held).exitCode()).isZero();

            awaitState(node, held, ConsignmentState.RECEIPTED, Duration.ofSeconds(10));
        }
    }

    private CommandRun run(String command, Consignment consignment) {
        return CommandRun.on(data, command, consignment.id().value(), "--reason", "Made up.");
    }

    private static void awaitState(TestNode node, Consignment consignment, ConsignmentState state, Duration most) {
        await().atMost(most)
                .untilAsserted(() -> assertThat(node.entry(consignment).state()).isEqualTo(state));
    }
}
