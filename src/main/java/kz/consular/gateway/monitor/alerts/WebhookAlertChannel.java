package kz.consular.gateway.monitor.alerts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Notifies staff by an HTTP POST of the {@link AlertChannel.Notification} as JSON. */
final class WebhookAlertChannel implements AlertChannel {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int HIGHEST_SUCCESS = 299;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI address;
    private final Optional<String> token;

    /** @param token sent as {@code Authorization: Bearer} */
    WebhookAlertChannel(URI address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    /** Empty without an address. */
    static Optional<AlertChannel> of(AlertSettings settings) {
        return settings.webhook().map(address -> new WebhookAlertChannel(address, settings.webhookToken()));
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void send(Notification notification) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(notification)));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() > HIGHEST_SUCCESS) {
            throw new IOException(address.getHost() + " answered " + answer.statusCode());
        }
    }
}
