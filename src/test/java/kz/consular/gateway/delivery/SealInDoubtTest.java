package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.consular.gateway.delivery.records.DeliveryRecords;
import kz.consular.gateway.demo.pki.IssuedKey;
import kz.consular.gateway.signature.TestClock;
import kz.consular.gateway.signature.TestSeals;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("While revocation cannot be told, nobody is accused: the message waits")
class SealInDoubtTest {

    @TempDir
    Path data;

    @Test
    void until_a_fresh_revocation_list_is_there() {
        var clock = new TestClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        var seals = TestSeals.in(
                data.resolve("pki"),
                clock,
                IssuedKey.Kind.EC_P256,
                TestNode.BERLIN.address(),
                TestNode.OFFICE.address());
        clock.forward(Duration.ofDays(60));
        try (var node = TestNode.on(data).with(clock).with(seals).start()) {
            var dossier = node.send(node.dossier());
            await().untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("SENT"));
            assertThat(node.examined).isEmpty();
            await().untilAsserted(() -> assertThat(
                            node.bean(DeliveryRecords.class).receiveFailures())
                    .singleElement()
                    .satisfies(failure -> {
                        assertThat(failure.cause()).isEqualTo(ReceiveFailureCause.SEAL_IN_DOUBT);
                        assertThat(failure.messageId()).isEqualTo(dossier.id());
                    }));

            seals.publish();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("RECEIPTED"));
            assertThat(node.bean(DeliveryRecords.class).receiveFailures()).isEmpty();
        }
    }
}
