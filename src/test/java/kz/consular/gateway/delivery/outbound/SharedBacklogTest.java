package kz.consular.gateway.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.consular.gateway.delivery.DeliveryEvent;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.SendingNode;
import kz.consular.gateway.delivery.TestNode;
import kz.consular.gateway.demo.TestBroker;
import kz.consular.gateway.fault.BrokerProcess;
import kz.consular.gateway.fault.BrokerSite;
import kz.consular.gateway.fault.JavaProcess;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("Nodes that share a database and a container folder share the work")
class SharedBacklogTest {
    private static final int BACKLOG = 1000;
    private static final int LESS = 100;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void a_backlog_of_a_thousand_is_sent_by_both_and_each_taken_over_once() {
        try (var broker = new TestBroker(folder.resolve("broker"));
                var one = node("one").with(broker).start();
                var other = node("other").with(broker).with(one.seals).start()) {
            var backlog = handOver(one, BACKLOG);

            broker.start();
            awaitReceipts(one, BACKLOG);

            assertThat(sent(one)).as("sent by one node").isPositive().isLessThan(BACKLOG);
            assertThat(sent(one) + sent(other)).as("sendings").isEqualTo(BACKLOG);
            assertThat(one.recorded).as("taken over by one node").isNotEmpty();
            assertThat(other.recorded).as("taken over by the other").isNotEmpty();
            assertThat(Stream.concat(one.recorded.stream(), other.recorded.stream()))
                    .containsExactlyInAnyOrderElementsOf(backlog);
            assertThat(count(one, "arrival")).isEqualTo(BACKLOG);
            assertThat(count(one, "delivery_attempt WHERE cause NOT LIKE 'The broker cannot be reached%'"))
                    .isZero();
            assertThat(deadlocks(one)).isZero();
        }
    }

    @Test
    void of_two_nodes_one_dies_amid_its_work_and_the_other_does_the_rest() throws Exception {
        var site = BrokerSite.in(folder.resolve("site"))
                .node("survivor", "mission.BERLIN", "office.*")
                .node("dying", "mission.BERLIN");
        try (var broker = BrokerProcess.start(site);
                var survivor = node("survivor").with(broker, "survivor").start();
                var dying = JavaProcess.start(
                        SendingNode.class, arguments("dying", node("dying").with(broker, "dying")))) {
            dying.awaitLine("running");
            survivor.bean(SenderThreads.class).stop();
            var backlog = handOver(survivor, LESS);

            dying.awaitLine("stuck");
            dying.kill9();
            assertThat(count(survivor, leased("dying"))).isPositive();
            survivor.bean(SenderThreads.class).start();
            awaitReceipts(survivor, LESS);

            assertThat(survivor.recorded).containsExactlyInAnyOrderElementsOf(backlog);
            assertThat(count(survivor, "arrival")).isEqualTo(LESS);
            assertThat(deadlocks(survivor)).isZero();
        }
    }

    private TestNode.Plan node(String name) {
        return TestNode.on(folder.resolve(name))
                .sharing(TestDatabase.POSTGRESQL, folder)
                .with("gateway.delivery.node", name)
                .with("gateway.delivery.lease", "3s");
    }

    private String[] arguments(String name, TestNode.Plan plan) {
        return Stream.concat(
                        Stream.of(folder.resolve(name).toString()),
                        plan.settings().entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
    }

    /** In one transaction, so that they are there at once; the container is the same, for its content is not at stake. */
    private static List<MessageId> handOver(TestNode node, int size) {
        var container = node.dossier();
        var backlog = new ArrayList<MessageId>();
        node.bean(TransactionOperations.class)
                .executeWithoutResult(_ -> IntStream.range(0, size)
                        .forEach(_ -> backlog.add(
                                node.sendWithin(node.another(container)).id())));
        return backlog;
    }

    private static void awaitReceipts(TestNode node, int size) {
        await().atMost(LONGEST).untilAsserted(() -> assertThat(ended(node)).isEqualTo(size));
    }

    private static long ended(TestNode node) {
        return count(node, "consignment WHERE state = 'RECEIPTED'");
    }

    private static String leased(String node) {
        return "consignment WHERE state = 'WAITING' AND lease_owner LIKE '" + node + "/%'";
    }

    private static long sent(TestNode node) {
        return node.events.stream().filter(DeliveryEvent.Sent.class::isInstance).count();
    }

    private static long deadlocks(TestNode node) {
        return node.jdbc()
                .sql("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
                .query(Long.class)
                .single();
    }

    private static long count(TestNode node, String rows) {
        return node.jdbc().sql("SELECT COUNT(*) FROM " + rows).query(Long.class).single();
    }
}
