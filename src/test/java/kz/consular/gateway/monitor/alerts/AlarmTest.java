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
@DisplayName("Staff are called once for what lasts, again after a day, and when it is right again")
class AlarmTest {
    private static final Alarm QUIET =
            new Alarm("NodeAbsent", "berlin", "Node berlin gives no sign of life.", "Start it.", Duration.ofMinutes(5));

    @Parameter
    TestDatabase make;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
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
            heard.add(JsonMapper.shared().readTree(body));
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
    void what_lasts_is_told_once_and_its_end_too() throws Exception {
        bell().turn(List.of(QUIET));
        assertThat(heard).as("it may pass").isEmpty();

        clock.forward(Duration.ofMinutes(5));
        bell().turn(List.of(QUIET));
        clock.forward(Duration.ofMinutes(1));
        bell().turn(List.of(QUIET));
        assertThat(heard).singleElement().satisfies(call -> {
            assertThat(call.at("/raised/0/name").asString()).isEqualTo("NodeAbsent");
            assertThat(call.at("/raised/0/subject").asString()).isEqualTo("berlin");
            assertThat(call.at("/raised/0/since").asString()).isEqualTo("2026-03-02T12:00:00Z");
            assertThat(call.at("/raised/0/remedy").asString()).isEqualTo("Start it.");
        });

        bell().turn(List.of());
        bell().turn(List.of());
        assertThat(heard).hasSize(2).last().satisfies(call -> {
            assertThat(call.at("/ended/0/name").asString()).isEqualTo("NodeAbsent");
            assertThat(call.at("/raised").isEmpty()).isTrue();
        });
    }

    @Test
    void what_passes_before_anybody_was_called_is_never_told() throws Exception {
        bell().turn(List.of(QUIET));
        clock.forward(Duration.ofMinutes(4));
        bell().turn(List.of());
        clock.forward(Duration.ofMinutes(4));
        bell().turn(List.of(QUIET));

        assertThat(heard).isEmpty();
    }

    @Test
    void what_still_lasts_after_a_day_is_told_again() throws Exception {
        bell().turn(List.of(QUIET));
        clock.forward(Duration.ofMinutes(5));
        bell().turn(List.of(QUIET));
        clock.forward(Duration.ofHours(23));
        bell().turn(List.of(QUIET));
        assertThat(heard).hasSize(1);

        clock.forward(Duration.ofHours(1));
        bell().turn(List.of(QUIET));
        assertThat(heard).hasSize(2);
    }

    @Test
    void what_was_not_heard_is_said_again() throws Exception {
        answer.set(503);
        bell().turn(List.of(QUIET));
        clock.forward(Duration.ofMinutes(5));
        bell().turn(List.of(QUIET));
        answer.set(200);
        bell().turn(List.of(QUIET));
        bell().turn(List.of(QUIET));

        assertThat(heard).hasSize(2);
    }

    @Test
    void a_letter_says_what_and_what_to_do() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var post = new JavaMailSenderImpl();
            post.setHost("127.0.0.1");
            post.setPort(server.getSmtp().getPort());
            var letter = new EmailAlertChannel(post, "gateway@example.kz", List.of("it@example.kz"));
            var bell = new AlarmNotifier(letter, new JdbcAlarms(depot.jdbc(), letter.name()), clock);
            bell.turn(List.of(QUIET));
            clock.forward(Duration.ofMinutes(5));
            bell.turn(List.of(QUIET));

            assertThat(server.getReceivedMessages()).singleElement().satisfies(AlarmTest::assertTold);
        } finally {
            server.stop();
        }
    }

    private static void assertTold(MimeMessage message) throws MessagingException, IOException {
        assertThat(message.getSubject()).isEqualTo("Mission gateway: 1 raised, 0 ended");
        assertThat(String.valueOf(message.getContent())).contains("NodeAbsent berlin", "Start it.");
    }

    @Test
    void nobody_is_called_in_the_clear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlarmSettings(
                        Optional.of(URI.create("http://example.kz/alarm")),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()))
                .withMessageContaining("gateway.alarm.webhook");
    }

    /** A new one each time, as after a restart. */
    private AlarmNotifier bell() {
        var webhook = new WebhookAlertChannel(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/alarm"), Optional.of("secret"));
        return new AlarmNotifier(webhook, new JdbcAlarms(depot.jdbc(), webhook.name()), clock);
    }
}
