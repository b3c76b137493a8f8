package kz.consular.gateway.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An HTTP client that keeps cookies and follows no redirect by itself. */
public final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Function<String, URI> console;
    private final Function<String, URI> endpoints;
    private final HttpClient client;

    public Visitor(ConsoleNode node) {
        this(HttpClient.newBuilder(), node::console, node::endpoints);
    }

    private Visitor(HttpClient.Builder client, Function<String, URI> console, Function<String, URI> endpoints) {
        this.console = console;
        this.endpoints = endpoints;
        this.client = client.cookieHandler(new CookieManager()).build();
    }

    /** @param client with the certificates that the visitor trusts @param console the address of a page */
    public static Visitor of(HttpClient.Builder client, Function<String, URI> console) {
        return new Visitor(client, console, path -> {
            throw new AssertionError("This visitor knows no port of officers and clerks: " + path);
        });
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(console.apply(path), headers).GET());
    }

    HttpResponse<String> getAtEndpoints(String path, String... headers) throws IOException, InterruptedException {
        return send(request(endpoints.apply(path), headers).GET());
    }

    /** Follows the redirect of an answer. */
    HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(answer.uri().resolve(location(answer)))
                .header("Accept", "text/html")
                .GET());
    }

    /** Sends a form with the token of the sign-in page. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var form = TOKEN.matcher(get("/sign-in").body());
        if (!form.find()) {
            throw new AssertionError("The form has no token");
        }
        var body = "_csrf=" + encoded(form.group(1)) + "&"
                + fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return postRaw(path, body);
    }

    public HttpResponse<String> postRaw(String path, String body) throws IOException, InterruptedException {
        return send(request(console.apply(path), "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return post("/sign-in", Map.of("username", name, "password", password));
    }

    private static HttpRequest.Builder request(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @Override
    public void close() {
        client.close();
    }
}
