package kz.consular.gateway.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;


/** Permits whatever lies open on the desk of one office. */
final class Clerk {
    private static final int PAGE = 100;

    private final HttpClient http;
    private final URI desk;
    private String last = "";

    Clerk(HttpClient http, URI desk) {
        this.http = http;
        this.desk = desk;
    }

    /** Those that came since the last call. */
    List<String> newCases() throws IOException, InterruptedException {
        var query = "?limit=" + PAGE + (last.isEmpty() ? "" : "&after=" + last);
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(desk + query)).build(), BodyHandlers.ofString());
        require(answer.statusCode() == 200, answer.statusCode(), answer.body());
        var numbers = JsonMapper.shared().readTree(answer.body()).valueStream()
                .map((JsonNode found) -> found.path("caseNumber").asString())
                .toList();
        if (!numbers.isEmpty()) {
            last = numbers.getLast();
        }
        return numbers;
    }

    /** Leaves what lies open now to others. */
    void passOver() throws IOException, InterruptedException {
        while (!newCases().isEmpty()) {}
    }

    void permit(String caseNumber) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(desk + "/" + caseNumber + "/decision"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"permitted\":true}"))
                        .build(),
                BodyHandlers.ofString());
        require(answer.statusCode() == 201, answer.statusCode(), answer.body());
    }

    private static void require(boolean holds, int status, String body) throws IOException {
        if (!holds) {
            throw new IOException("The office's desk answered " + status + ": " + body);
        }
    }
}
