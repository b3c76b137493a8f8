package kz.consular.gateway.monitor.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kz.consular.gateway.delivery.OnEachDatabase;
import kz.consular.gateway.delivery.TestDepot;
import kz.consular.gateway.persistence.TestDatabase;
import kz.consular.gateway.signature.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnEachDatabase
@DisplayName("Staff are notified once of a lasting alert, again after a day, and when it is cleared")
class AlertNotifierTest {
    private static final Alert SILENT =
            new Alert("NodeAbsent", "berlin", "Node berlin sends no heartbeat.", "Start it.", Duration.ofMinutes(5));

    @Parameter
    TestDatabase make;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private TestDepot depot;
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        depot = TestDepot.in(folder, clock, make);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/alarm", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer secret");
            received.add(JsonMapper.shared().readTree(body));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        depot.close();
    }

    @Test
    void a_lasting_alert_is_sent_once_and_so_is_its_end() throws Exception {
        notifier().update(List.of(SILENT));
        assertThat(received).as("it may end soon").isEmpty();

        clock.forward(Duration.ofMinutes(5));
        notifier().update(List.of(SILENT));
        clock.forward(Duration.ofMinutes(1));
        notifier().update(List.of(SILENT));
        assertThat(received).singleElement().satisfies(message -> {
            assertThat(message.at("/raised/0/name").asString()).isEqualTo("NodeAbsent");
            assertThat(message.at("/raised/0/subject").asString()).isEqualTo("berlin");
            assertThat(message.at("/raised/0/since").asString()).isEqualTo("2026-03-02T12:00:00Z");
            assertThat(message.at("/raised/0/remedy").asString()).isEqualTo("Start it.");
        });

        notifier().update(List.of());
        notifier().update(List.of());
        assertThat(received).hasSize(2).last().satisfies(message -> {
            assertThat(message.at("/ended/0/name").asString()).isEqualTo("NodeAbsent");
            assertThat(message.at("/raised").isEmpty()).isTrue();
        });
    }

    @Test
    void an_alert_that_ends_before_its_time_is_never_sent() throws Exception {
        notifier().update(List.of(SILENT));
        clock.forward(Duration.ofMinutes(4));
        notifier().update(List.of());
        clock.forward(Duration.ofMinutes(4));
        notifier().update(List.of(SILENT));

        assertThat(received).isEmpty();
    }

    @Test
    void an_alert_that_lasts_for_a_day_is_sent_again() throws Exception {
        notifier().update(List.of(SILENT));
        clock.forward(Duration.ofMinutes(5));
        notifier().update(List.of(SILENT));
        clock.forward(Duration.ofHours(23));
        notifier().update(List.of(SILENT));
        assertThat(received).hasSize(1);

        clock.forward(Duration.ofHours(1));
        notifier().update(List.of(SILENT));
        assertThat(received).hasSize(2);
    }

    @Test
    void a_failed_notification_is_repeated() throws Exception {
        answer.set(503);
        notifier().update(List.of(SILENT));
        clock.forward(Duration.ofMinutes(5));
        notifier().update(List.of(SILENT));
        answer.set(200);
        notifier().update(List.of(SILENT));
        notifier().update(List.of(SILENT));

        assertThat(received).hasSize(2);
    }

    @Test
    void an_email_has_the_alert_and_the_remedy() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var mail = new JavaMailSenderImpl();
            mail.setHost("127.0.0.1");
            mail.setPort(server.getSmtp().getPort());
            var channel = new EmailAlertChannel(mail, "gateway@example.kz", List.of("it@example.kz"));
            var notifier = new AlertNotifier(channel, new JdbcAlerts(depot.jdbc()), clock);
            notifier.update(List.of(SILENT));
            clock.forward(Duration.ofMinutes(5));
            notifier.update(List.of(SILENT));

            assertThat(server.getReceivedMessages()).singleElement().satisfies(AlertNotifierTest::assertContent);
        } finally {
            server.stop();
        }
    }

    private static void assertContent(MimeMessage message) throws MessagingException, IOException {
        assertThat(message.getSubject()).isEqualTo("Mission gateway: 1 raised, 0 ended");
        assertThat(String.valueOf(message.getContent())).contains("NodeAbsent berlin", "Start it.");
    }

    @Test
    void a_webhook_without_tls_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlertSettings(
                        Optional.of(URI.create("http://example.kz/alarm")),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()))
                .withMessageContaining("gateway.alarm.webhook");
    }

    /** A new notifier for each call, as after a restart. */
    private AlertNotifier notifier() {
        var webhook = new WebhookAlertChannel(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/alarm"), Optional.of("secret"));
        return new AlertNotifier(webhook, new JdbcAlerts(depot.jdbc()), clock);
    }
}
