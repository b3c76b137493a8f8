package kz.consular.gateway.messaging.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.BytesMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import kz.consular.gateway.delivery.TestChannel;
import kz.consular.gateway.delivery.TestNode;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.messaging.channel.OutgoingBody;
import org.apache.activemq.artemis.jms.client.ActiveMQBytesMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The body of a message")
class JmsBodyTest {
    private static final String QUEUE = "bodies";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SLACK = 1 << 13;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, (1 << 20) + 1, JmsBody.LARGEST_PIECE, JmsBody.LARGEST_PIECE + 1})
    void arrives_byte_for_byte_in_memory_or_in_a_file(int size) throws Exception {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        try (var node = TestNode.on(folder.resolve("node")).start();
                var channel = new TestChannel(node)) {
            for (var i = 0; i < 2; i++) {
                var message = (BytesMessage) channel.message();
                JmsBody.fill(message, new ByteArrayInputStream(content), size);
                channel.put(QUEUE, message);
            }

            var inMemory = channel.take(QUEUE, SOON, JmsBody::read);
            assertThat(inMemory).isEqualTo(content);

            var file = folder.resolve("body");
            var digest = channel.take(QUEUE, SOON, message -> JmsBody.save(message, file));
            assertThat(digest).isEqualTo(Sha256.ofBytes(content));
            assertThat(Files.readAllBytes(file)).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, (1 << 20) + 1, JmsBody.LARGEST_PIECE})
    void takes_no_more_room_than_it_needs(int size) throws Exception {
        try (var node = TestNode.on(folder).start();
                var channel = new TestChannel(node)) {
            var message = (ActiveMQBytesMessage) channel.message();

            JmsBody.fill(message, new ByteArrayInputStream(new byte[size]), size);

            assertThat(message.getCoreMessage().getBodyBuffer().capacity()).isLessThan(size + SLACK);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void of_a_container_that_became_longer_or_shorter_is_not_taken_for_what_was_sealed(int more) throws Exception {
        var sealed = new byte[1000];
        var container = Files.write(folder.resolve("changed.asice"), new byte[sealed.length + more]);
        try (var node = TestNode.on(folder.resolve("node")).start();
                var channel = new TestChannel(node);
                var body = new OutgoingBody(container, () -> {})) {
            JmsBody.fill((BytesMessage) channel.message(), body, sealed.length);

            assertThat(body.digest()).isNotEqualTo(Sha256.ofBytes(sealed));
        }
    }
}
