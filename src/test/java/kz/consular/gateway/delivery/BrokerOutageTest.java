package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import kz.consular.gateway.demo.TestBroker;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A node outlives its broker")
class BrokerOutageTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @Test
    void that_is_not_there_at_the_start_and_each_failed_attempt_is_kept_with_its_cause() {
        try (var broker = new TestBroker(data.resolve("elsewhere"));
                var node = TestNode.on(data).with(broker).start()) {
            var dossier = node.send(node.dossier());
            await().untilAsserted(() -> assertThat(causes(node, dossier)).contains("cannot be reached"));

            broker.start();

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("RECEIPTED"));
        }
    }

    @Test
    void that_goes_away_and_comes_back() {
        try (var broker = new TestBroker(data.resolve("elsewhere")).start();
                var node = TestNode.on(data).with(broker).start()) {
            var before = node.send(node.dossier());
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(node.state(before)).isEqualTo("RECEIPTED"));

            var told = new AtomicInteger();
            node.whenever(DeliveryEvent.AttemptFailed.class, told::incrementAndGet);
            broker.stop();
            var meanwhile = node.send(node.dossier());
            await().untilAsserted(() -> assertThat(causes(node, meanwhile)).isNotEmpty());
            assertThat(told).hasPositiveValue();
            broker.start();

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(node.state(meanwhile)).isEqualTo("RECEIPTED"));
        }
    }

    /** Whatever the backoff has grown to, the return of the broker ends it. */
    @Test
    void and_nobody_waits_out_a_pause_when_it_is_back() {
        try (var broker = new TestBroker(data.resolve("elsewhere"));
                var node = TestNode.on(data)
                        .with(broker)
                        .with("gateway.delivery.retry", "1h..1h")
                        .start()) {
            var dossier = node.send(node.dossier());
            await().untilAsserted(() -> assertThat(causes(node, dossier)).isNotEmpty());

            broker.start();

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("RECEIPTED"));
        }
    }

    private static String causes(TestNode node, Consignment consignment) {
        return String.join(
                "\n",
                node.jdbc()
                        .sql("SELECT cause FROM delivery_attempt WHERE consignment_id = ?")
                        .param(consignment.id().value())
                        .query(String.class)
                        .list());
    }
}
