package kz.consular.gateway.monitor.alerts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Calls staff by a POST of JSON: the {@link AlarmChannel.Call} as it is. */
final class WebhookAlertChannel implements AlarmChannel {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int HIGHEST_SUCCESS = 299;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final Optional<String> token;

    /** @param token sent as {@code Authorization: Bearer} */
    WebhookAlertChannel(URI address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void call(Call call) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(call)));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() > HIGHEST_SUCCESS) {
            throw new IOException(address.getHost() + " answered " + answer.statusCode());
        }
    }
}
