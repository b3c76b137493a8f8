package kz.consular.gateway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("A node that only watches")
@ExtendWith(OutputCaptureExtension.class)
class MonitorAloneTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("starts without seal keys, and shows itself over TLS to those who have no certificate but the password"
            + " that it printed")
    void overTls(CapturedOutput console) throws Exception {
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, TrustEverything.MANAGERS, null);
        try (var node = Country.monitorAlone(folder, "--gateway.console.tls=true");
                var browser = HttpClient.newBuilder().sslContext(tls).build()) {
            var address = URI.create("https://127.0.0.1:" + node.consolePort() + "/sign-in");

            var page = browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"));
            assertThat(console.getOut())
                    .contains("https://127.0.0.1:" + node.consolePort() + "/monitor")
                    .containsPattern("Sign in as admin with the password [a-z2-9]{5}(-[a-z2-9]{5}){3},");
        }
    }
}
