package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SplittableRandom;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.signature.ContainerWriter;
import kz.consular.gateway.signature.SealedContainer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@DisplayName("A consignment goes out, is taken over, and is receipted")
@OnEachDatabase
class RoundTripTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path data;

    @Test
    void until_the_signed_receipt_is_back() {
        try (var node = TestNode.on(data).with(database).start()) {
            var dossier = node.send(node.dossier());

            await().untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("RECEIPTED"));
            assertThat(node.recorded).containsExactly(dossier.id());
            assertThat(node.examined).singleElement().satisfies(arrival -> {
                assertThat(arrival.consignment()).isEqualTo(dossier);
                assertThat(arrival.seal().signer().commonName()).isEqualTo(TestNode.BERLIN.address());
                assertThat(arrival.seal().contents().path())
                        .isEqualTo(arrival.container())
                        .isRegularFile();
            });
            assertThat(node.events)
                    .extracting(event -> (Object) event.getClass())
                    .containsExactly(DeliveryEvent.Sent.class, DeliveryEvent.Receipted.class);
        }
    }

    @Test
    void with_thirty_megabytes_streamed() throws IOException {
        try (var node = TestNode.on(data).with(database).start()) {
            var dossier = node.send(node.dossier(large(node, 30 << 20)));

            await().untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("RECEIPTED"));
            assertThat(dossier.size()).isGreaterThan(30 << 20);
            assertThat(Sha256.ofFile(node.examined.getFirst().container())).isEqualTo(dossier.digest());
        }
    }

    @Test
    void and_a_node_that_starts_again_on_its_data_goes_on() {
        try (var node = TestNode.on(data).with(database).start()) {
            var dossier = node.send(node.dossier());
            await().untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("RECEIPTED"));
        }
        try (var node = TestNode.on(data).with(database).start()) {
            var dossier = node.send(node.dossier());
            await().untilAsserted(() -> assertThat(node.state(dossier)).isEqualTo("RECEIPTED"));
        }
    }

    private static SealedContainer large(TestNode node, int size) throws IOException {
        var bytes = new byte[size];
        new SplittableRandom(7).nextBytes(bytes);
        var content = new ByteArrayInputStream(bytes);
        var file = node.containers().newTemporaryFile();
        try (var writer = ContainerWriter.create(file, node.seals.key(TestNode.BERLIN.address()), Clock.systemUTC())) {
            writer.add("documents/scan.pdf", "application/pdf", content);
            return writer.seal();
        }
    }
}
