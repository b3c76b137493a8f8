package kz.consular.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Sign-in by OpenID Connect")
class OidcTest {
    @TempDir
    static Path folder;

    private static TestProvider provider;
    private static ConsoleNode node;

    @BeforeAll
    static void start() throws Exception {
        provider = new TestProvider();
        node = ConsoleNode.start(folder, provider.settings());
    }

    @AfterAll
    static void stop() {
        node.close();
        provider.close();
    }

    @Test
    void replaces_the_form_by_a_button() throws Exception {
        try (var visitor = new Visitor(node)) {
            assertThat(visitor.get("/sign-in").body())
                    .contains("Staff Directory", "/sign-in/with/sso")
                    .doesNotContain("type=\"password\"");
            assertThat(visitor.postRaw("/sign-in", "username=admin&password=x").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void lets_an_operator_act_and_audits_the_sign_in() throws Exception {
        provider.gives("something-else", "gateway-operators");
        try (var visitor = new Visitor(node)) {
            assertThat(signIn(visitor).uri().getPath()).isEqualTo("/monitor");

            assertThat(visitor.get("/monitor").body()).contains(TestProvider.PERSON);
            assertThat(visitor.get("/monitor").body()).contains("operator");
            assertThat(node.audit().getFirst().who()).isEqualTo(TestProvider.PERSON);
            assertThat(node.audit().getFirst().action()).isEqualTo("SIGN_IN");
        }
    }

    @Test
    void lets_a_viewer_read_only() throws Exception {
        provider.gives("gateway-viewers");
        try (var visitor = new Visitor(node)) {
            signIn(visitor);

            assertThat(visitor.get("/monitor").statusCode()).isEqualTo(200);
            assertThat(visitor.post("/monitor/act", Map.of()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void names_the_missing_role_as_the_problem() throws Exception {
        provider.gives("something-else");
        try (var visitor = new Visitor(node)) {
            var answer = signIn(visitor);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("NO_ROLE");
            assertThat(visitor.get("/monitor").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void refuses_an_answer_without_a_request() throws Exception {
        provider.gives("gateway-operators");
        try (var visitor = new Visitor(node)) {
            var answer = visitor.get("/sign-in/back/sso?code=c&state=made-up", "Accept", "text/html");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("PROVIDER_FAILED");
        }
    }

    /** Follows the redirects to the provider, back, and to the first page. */
    private static HttpResponse<String> signIn(Visitor visitor) throws Exception {
        var answer = visitor.get("/sign-in/with/sso");
        while (answer.statusCode() == 302) {
            answer = visitor.follow(answer);
        }
        return answer;
    }
}
