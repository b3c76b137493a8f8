package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.consular.gateway.delivery.outbound.OutboxRepository;
import kz.consular.gateway.domain.Party;
import kz.consular.gateway.messaging.channel.JmsProperties;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.signature.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("What nobody has answered goes out again, past the broker's memory of duplicates")
@OnEachDatabase
class ReceiptOverdueTest {

    private static final Party PARIS = Party.of("mission.PARIS");
    private static final Duration SOON = Duration.ofSeconds(10);

    @Parameter
    TestDatabase database;

    @TempDir
    Path data;

    @Test
    void after_ten_minutes_and_then_after_twenty_more() throws Exception {
        var clock = new TestClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        try (var node = TestNode.on(data)
                        .with(database)
                        .withStranger(PARIS)
                        .with(clock)
                        .start();
                var channel = new TestChannel(node)) {
            var dossier = node.send(node.dossier(PARIS));
            assertThat(channel.take(PARIS.address(), SOON)).isPresent();
            awaitRound(node, 1);

            clock.forward(Duration.ofMinutes(10));
            node.bean(OutboxRepository.class).wakeUpSender();
            assertThat(channel.take(PARIS.address(), SOON)).isPresent();
            awaitRound(node, 2);

            clock.forward(Duration.ofMinutes(19));
            node.bean(OutboxRepository.class).wakeUpSender();
            assertThat(channel.take(PARIS.address(), Duration.ofMillis(500))).isEmpty();

            clock.forward(Duration.ofMinutes(1));
            node.bean(OutboxRepository.class).wakeUpSender();
            var third = channel.take(PARIS.address(), SOON).orElseThrow();
            assertThat(third.getStringProperty(JmsProperties.MESSAGE_ID))
                    .isEqualTo(dossier.id().value());
        }
    }

    private static void awaitRound(TestNode node, int round) {
        await().untilAsserted(() -> assertThat(node.events)
                .last()
                .isInstanceOfSatisfying(
                        DeliveryEvent.Sent.class,
                        sent -> assertThat(sent.round()).isEqualTo(round)));
    }
}
