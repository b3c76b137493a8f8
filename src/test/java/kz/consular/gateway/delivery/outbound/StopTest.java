package kz.consular.gateway.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import kz.consular.gateway.delivery.TestNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A node that stops finishes what is under way")
class StopTest {

    @TempDir
    Path data;

    @Test
    void and_after_the_next_start_nothing_is_taken_over_twice() throws Exception {
        var examining = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var node = TestNode.on(data).start();
        node.rejects(_ -> {
            examining.countDown();
            await().until(() -> mayGoOn.getCount() == 0);
            return Optional.empty();
        });
        var dossier = node.send(node.dossier());
        examining.await();

        var stop = CompletableFuture.runAsync(node::close);
        await().until(() -> !node.bean(SenderThreads.class).isRunning());
        assertThat(stop).isNotDone();
        mayGoOn.countDown();
        stop.join();

        assertThat(node.recorded).containsExactly(dossier.id());
        try (var again = TestNode.on(data).with(node.seals).start()) {
            await().untilAsserted(() -> assertThat(again.state(dossier)).isEqualTo("RECEIPTED"));
            assertThat(again.examined).isEmpty();
        }
    }
}
