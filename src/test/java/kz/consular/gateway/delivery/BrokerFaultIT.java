package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.consular.gateway.fault.BrokerPair;
import kz.consular.gateway.fault.BrokerProcess;
import kz.consular.gateway.fault.BrokerSite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A broker that dies under load loses and doubles nothing")
class BrokerFaultIT {

    private static final int LOAD = 300;
    private static final int BEFORE = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void killed_without_warning_and_started_again_with_a_backlog() throws Exception {
        try (var broker = BrokerProcess.start(site());
                var node = node().withArguments(broker.settings("country")).start()) {
            var load = start(node);
            awaitReceipts(node, BEFORE);

            var before = receipts(node);
            broker.kill9();
            broker.startAgain();
            var silence = untilMore(node);

            assertAllInEffectOnce(node, load);
            report("broker killed and started again", before, silence);
        }
    }

    @Test
    void killed_as_primary_while_the_backup_takes_over_and_gives_back() throws Exception {
        try (var pair = BrokerPair.start(site());
                var node = node().withArguments(pair.settings("country")).start()) {
            var load = start(node);
            awaitReceipts(node, BEFORE);

            var before = receipts(node);
            pair.primary().kill9();
            var silence = untilMore(node);
            assertAllInEffectOnce(node, load);
            report("failover to the backup", before, silence);

            pair.primary().startAgain();
            pair.primary().awaitReady();
            var more = start(node);
            var back = untilMore(node);
            assertAllInEffectOnce(node, more);
            report("failback to the primary", LOAD, back);
        }
    }

    private BrokerSite site() throws Exception {
        return BrokerSite.in(folder.resolve("site")).node("country", "mission.BERLIN", "office.*");
    }

    private TestNode.Plan node() {
        return TestNode.on(folder.resolve("node"));
    }

    /** Hands over as fast as the node takes it, while the test goes on. */
    private static CompletableFuture<List<Consignment>> start(TestNode node) {
        return CompletableFuture.supplyAsync(() ->
                IntStream.range(0, LOAD).mapToObj(_ -> node.send(node.dossier())).toList());
    }

    private static void awaitReceipts(TestNode node, int count) {
        await().atMost(PATIENCE).until(() -> receipts(node) >= count);
    }

    private static int receipts(TestNode node) {
        return node.jdbc()
                .sql("SELECT count(*) FROM consignment WHERE state = 'RECEIPTED'")
                .query(Integer.class)
                .single();
    }

    /** Between this call and the first receipt after what was already under way. */
    private static Duration untilMore(TestNode node) {
        var since = Instant.now();
        var known = receipts(node);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> receipts(node) > known);
        return Duration.between(since, Instant.now());
    }

    private static void assertAllInEffectOnce(TestNode node, CompletableFuture<List<Consignment>> load) {
        var sent = load.join().stream().map(Consignment::id).toList();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(waiting(node)).isZero());
        assertThat(node.recorded).containsAll(sent).doesNotHaveDuplicates();
    }

    private static int waiting(TestNode node) {
        return node.jdbc()
                .sql("SELECT count(*) FROM consignment WHERE state <> 'RECEIPTED'")
                .query(Integer.class)
                .single();
    }

    private static void report(String what, int before, Duration silence) {
        System.out.printf(
                "%s: %d of %d receipted before; flowing again after %.1f s; lost 0, doubled 0%n",
                what, before, LOAD, silence.toMillis() / 1000.0);
    }
}
