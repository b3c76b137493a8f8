package kz.consular.gateway.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** A clerk of an office, who uses its REST interface over HTTPS. */
public final class OfficeClerk {
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST =
            new ParameterizedTypeReference<>() {};

    private final RestClient cases;

    public OfficeClerk(URI url, SSLContext tls) {
        var connections = HttpClient.newBuilder().sslContext(tls).build();
        this.cases = RestClient.builder()
                .baseUrl(url)
                .requestFactory(new JdkClientHttpRequestFactory(connections))
                .build();
    }

    /** The oldest cases without a decision. */
    public List<String> openCases() {
        return cases.get().retrieve().requiredBody(LIST).stream()
                .map(open -> String.valueOf(open.get("caseNumber")))
                .toList();
    }

    public boolean holds(String caseNumber) {
        return cases.get().uri("/{number}", caseNumber).exchangeForRequiredValue((_, response) -> {
            if (response.getStatusCode().is2xxSuccessful() || response.getStatusCode() == HttpStatus.NOT_FOUND) {
                return response.getStatusCode().is2xxSuccessful();
            }
            throw new IllegalStateException("The office answered " + response.getStatusCode());
        });
    }

    public List<Integer> openInquiries(String caseNumber) {
        var opened = cases.get().uri("/{number}", caseNumber).retrieve().requiredBody(JSON);
        return ((List<?>) opened.getOrDefault("inquiries", List.of()))
                .stream()
                        .map(Map.class::cast)
                        .filter(inquiry -> inquiry.get("answer") == null)
                        .map(inquiry -> (Integer) inquiry.get("id"))
                        .toList();
    }

    public void answer(String caseNumber, int inquiry) {
        post(
                "/{number}/inquiries/" + inquiry + "/answer",
                caseNumber,
                Map.of("answer", "NO_OBSTACLE", "remark", "rehearsal"));
    }

    public void permit(String caseNumber) {
        post("/{number}/decision", caseNumber, Map.of("permitted", true));
    }

    /** On the ground of article 56, item 8. */
    public void restrictForTaxDebt(String caseNumber) {
        post("/{number}/decision", caseNumber, Map.of("permitted", false, "ground", "TAX_DEBT"));
    }

    private void post(String path, String caseNumber, Map<String, ?> body) {
        cases.post()
                .uri(path, caseNumber)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }
}
