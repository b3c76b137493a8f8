package kz.consular.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.net.ssl.SSLContext;
import kz.consular.gateway.console.Visitor;
import kz.consular.gateway.monitor.ManyLines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A node with the role monitor alone, over TLS and without a seal key")
@ExtendWith(OutputCaptureExtension.class)
class MonitorAloneTest {
    private static final int MANY = 100_000;
    private static final Duration PAGE = Duration.ofMillis(100);
    private static final int TRIES = 30;
    private static final Pattern PASSWORD =
            Pattern.compile("Sign in as admin with the password ([a-z2-9]{5}(?:-[a-z2-9]{5}){3}),");

    @TempDir
    static Path folder;

    private static Country node;
    private static Visitor visitor;

    @BeforeAll
    static void start(CapturedOutput console) throws IOException, InterruptedException, GeneralSecurityException {
        node = Country.monitorAlone(folder, "--gateway.console.tls=true");
        ManyLines.fill(node.part(JdbcClient.class), MANY, Instant.now());
        visitor = Visitor.of(HttpClient.newBuilder().sslContext(trusting()), MonitorAloneTest::address);
        assertThat(console.getOut()).contains(address("/monitor").toString());
        var password = PASSWORD.matcher(console.getOut());
        assertThat(password.find()).isTrue();
        visitor.signIn("admin", password.group(1));
    }

    private static SSLContext trusting() throws GeneralSecurityException {
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, TrustEverything.MANAGERS, null);
        return tls;
    }

    private static URI address(String path) {
        return URI.create("https://127.0.0.1:" + node.consolePort() + path);
    }

    @AfterAll
    static void stop() {
        visitor.close();
        node.close();
    }

    @Test
    void lets_those_in_who_have_no_certificate_but_the_password_that_it_printed() throws Exception {
        try (var stranger = Visitor.of(HttpClient.newBuilder().sslContext(trusting()), MonitorAloneTest::address)) {
            var page = stranger.get("/sign-in");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"));
            assertThat(stranger.get("/monitor", "Accept", "text/html").statusCode())
                    .isEqualTo(302);
        }
        assertThat(visitor.get("/monitor").statusCode()).isEqualTo(200);
    }

    /** The best of several tries, because the machine has other work and the first requests are slow. */
    @DisplayName("answers in under 100 ms among a hundred thousand consignments:")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/monitor",
                "/monitor/consignments",
                "/monitor/consignments?state=REFUSED",
                "/monitor/consignments?from=mission.M3&to=office.71111003",
                "/monitor/consignments?age=60&open=true",
                "/monitor/consignments?q=BERLIN-2026-000007",
                "/monitor/consignments/00000007-0000-4000-8000-000000000000",
                "/monitor/act?action=HOLD&id=00000007-0000-4000-8000-000000000000",
                "/monitor/deadlines",
                "/monitor/deadlines?office=71111007",
                "/monitor/dead-letters",
                "/monitor/certificates",
                "/monitor/self-test",
                "/monitor/audit"
            })
    void answers(String path) {
        var tries = LongStream.generate(() -> nanos(path)).limit(TRIES).mapToObj(Duration::ofNanos);

        assertThat(tries.anyMatch(took -> took.compareTo(PAGE) < 0)).isTrue();
    }

    private static long nanos(String path) {
        try {
            var begun = System.nanoTime();
            var page = visitor.get(path, "Accept", "text/html");
            var took = System.nanoTime() - begun;
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            return took;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
