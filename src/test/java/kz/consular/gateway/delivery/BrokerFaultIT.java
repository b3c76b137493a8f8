package kz.consular.gateway.delivery;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.consular.gateway.fault.BrokerPair;
import kz.consular.gateway.fault.BrokerProcess;
import kz.consular.gateway.fault.BrokerSite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A broker that dies under load loses and doubles nothing")
class BrokerFaultIT {

    private static final int LOAD = 200;
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

            var killed = Instant.now();
            var underWay = consignments(node) - receipts(node);
            broker.kill9();
            broker.startAgain();

            outcome(node, killed, load).assertGood("broker killed and started again", underWay);
        }
    }

    @Test
    @Tag("lengthy")
    void killed_as_primary_while_the_backup_takes_over_and_gives_back() throws Exception {
        try (var pair = BrokerPair.start(site());
                var node = node().withArguments(pair.settings("country")).start()) {
            var load = start(node);
            awaitReceipts(node, BEFORE);

            var killed = Instant.now();
            var underWay = consignments(node) - receipts(node);
            pair.primary().kill9();
            outcome(node, killed, load).assertGood("failover to the backup", underWay);

            pair.primary().startAgain();
            pair.primary().awaitCopy();
            var returning = Instant.now();
            var more = start(node);
            pair.primary().awaitReady();
            outcome(node, returning, more).assertGood("failback to the primary", LOAD);
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
        return CompletableFuture.supplyAsync(() -> IntStream.range(0, LOAD)
                .mapToObj(_ -> node.send(node.dossier()))
                .toList());
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

    private static Outcome outcome(TestNode node, Instant since, CompletableFuture<List<Consignment>> load) {
        var sent = load.join().stream().map(Consignment::id).collect(toSet());
        await().atMost(PATIENCE).until(() -> receipts(node) == consignments(node));
        var recorded = node.recorded.stream().filter(sent::contains).toList();
        var arrived = Set.copyOf(recorded);
        return new Outcome(sent.size() - arrived.size(), recorded.size() - arrived.size(), longestSilence(node, since));
    }

    private static int consignments(TestNode node) {
        return node.jdbc()
                .sql("SELECT count(*) FROM consignment")
                .query(Integer.class)
                .single();
    }

    /** The longest time without a receipt from that moment on. */
    private static Duration longestSilence(TestNode node, Instant since) {
        var last = since;
        var longest = Duration.ZERO;
        for (var receipt : node.jdbc()
                .sql("SELECT ended_at FROM consignment WHERE ended_at >= ? ORDER BY ended_at")
                .param(Timestamp.from(since))
                .query(Timestamp.class)
                .list()) {
            var silence = Duration.between(last, receipt.toInstant());
            longest = silence.compareTo(longest) > 0 ? silence : longest;
            last = receipt.toInstant();
        }
        return longest;
    }

    /** What became of a load. */
    private record Outcome(int lost, int doubled, Duration silence) {

        void assertGood(String what, int underWay) {
            System.out.printf(
                    "%s: %d under way, lost %d, doubled %d, longest silence %.1f s%n",
                    what, underWay, lost, doubled, silence.toMillis() / 1000.0);
            assertThat(lost).isZero();
            assertThat(doubled).isZero();
        }
    }
}
