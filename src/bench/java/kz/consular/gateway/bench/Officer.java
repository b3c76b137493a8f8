package kz.consular.gateway.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;


/** A SOAP client that does no more than a benchmark needs of it. */
final class Officer {
    private static final Pattern CASE = Pattern.compile("<(?:\\w+:)?caseNumber>([^<]+)<");
    private static final Pattern DIGEST = Pattern.compile("<(?:\\w+:)?dossierDigest>([^<]+)<");

    private final HttpClient http;
    private final URI mission;

    Officer(HttpClient http, URI mission) {
        this.http = http;
        this.mission = mission;
    }

    /** @return the case number */
    String lodge(LodgingMessage message) throws IOException, InterruptedException {
        return first(CASE, answer(message.to(mission)));
    }

    /** The newest cases that have a decision, more than there are callers. */
    List<String> decided() throws IOException, InterruptedException {
        var answer = answer(call("<m:listCasesRequest><m:state>DECIDED</m:state><m:limit>40</m:limit>"
                + "</m:listCasesRequest>"));
        return CASE.matcher(answer).results().map(found -> found.group(1)).toList();
    }

    /** Fetches the decision with its container. */
    void fetchDecision(String caseNumber) throws IOException, InterruptedException {
        var request = "<m:getDecisionRequest><m:caseNumber>" + caseNumber + "</m:caseNumber></m:getDecisionRequest>";
        first(DIGEST, answer(call(request)));
    }

    private HttpRequest call(String body) {
        return HttpRequest.newBuilder(mission)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .POST(BodyPublishers.ofString(
                        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                                + " xmlns:m=\"urn:kz:consular:mission:1\"><s:Body>" + body + "</s:Body></s:Envelope>"))
                .build();
    }

    private String answer(HttpRequest call) throws IOException, InterruptedException {
        var answer = http.send(call, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The gateway answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String first(Pattern wanted, String answer) throws IOException {
        return wanted.matcher(answer)
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElseThrow(() -> new IOException("An answer without " + wanted + ": " + answer));
    }
}
