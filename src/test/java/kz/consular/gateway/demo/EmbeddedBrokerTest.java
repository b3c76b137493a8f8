package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded broker")
class EmbeddedBrokerTest {

    private static final String QUEUE = "office.711110000";

    @TempDir
    Path folder;

    /** Fails with the Netty version that Spring Boot manages on JDK 25, without an error of the broker. */
    @Test
    void keeps_its_messages_over_a_restart() throws JMSException {
        try (var first = new TestBroker(folder).start()) {
            put(first, "before");
        }
        try (var second = new TestBroker(folder).start()) {
            put(second, "after");
            assertThat(take(second)).isEqualTo("before");
            assertThat(take(second)).isEqualTo("after");
        }
        try (var third = new TestBroker(folder).start()) {
            assertThat(take(third)).isNull();
        }
    }

    @Test
    void starts_with_a_small_journal() throws IOException {
        try (var broker = new TestBroker(folder).start();
                var files = Files.walk(folder)) {
            assertThat(broker.url()).startsWith("vm://");
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(32L << 20);
        }
    }

    @Test
    void that_cannot_use_its_folder_stops_the_start_with_a_remedy() throws IOException {
        var file = Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        try (var broker = new TestBroker(file)) {
            assertThatExceptionOfType(BrokerDidNotStart.class)
                    .isThrownBy(broker::start)
                    .withMessageContaining("gateway.data");
        }
    }

    private static void put(TestBroker broker, String text) throws JMSException {
        try (var factory = new ActiveMQConnectionFactory(broker.url());
                var connection = factory.createConnection()) {
            var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
            session.createProducer(session.createQueue(QUEUE)).send(session.createTextMessage(text));
        }
    }

    private static @Nullable String take(TestBroker broker) throws JMSException {
        try (var factory = new ActiveMQConnectionFactory(broker.url());
                var connection = factory.createConnection()) {
            connection.start();
            var session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
            var message = session.createConsumer(session.createQueue(QUEUE)).receive(1000);
            return message instanceof TextMessage text ? text.getText() : null;
        }
    }
}
