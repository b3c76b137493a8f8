package kz.consular.gateway.console.security;

import static kz.consular.gateway.console.TestAccounts.OPERATOR;
import static kz.consular.gateway.console.TestAccounts.PASSWORD;
import static kz.consular.gateway.console.TestAccounts.VIEWER;
import static kz.consular.gateway.console.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kz.consular.gateway.console.ConsoleNode;
import kz.consular.gateway.console.TestAccounts;
import kz.consular.gateway.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Sign-in and roles of IT staff")
class SignInTest {
    @TempDir
    static Path folder;

    private static ConsoleNode node;
    private Visitor visitor;

    @BeforeAll
    static void start() {
        node = ConsoleNode.start(folder);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void open() {
        visitor = new Visitor(node);
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void an_unauthenticated_request_leads_to_the_sign_in_and_then_to_the_requested_page() throws Exception {
        assertThat(location(visitor.get("/monitor/consignments?state=HELD"))).endsWith("/sign-in");
        assertThat(location(visitor.signIn(VIEWER, PASSWORD))).endsWith("/monitor/consignments?state=HELD");
        assertThat(location(visitor.get("/"))).endsWith("/monitor");
        assertThat(visitor.get("/monitor").body()).contains(VIEWER, "/monitor/audit");
    }

    @Test
    void an_unauthenticated_part_of_a_page_leads_its_page_to_the_sign_in() throws Exception {
        var answer = visitor.get("/monitor/part", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in");
        assertThat(visitor.get("/monitor/events", "Accept", "text/event-stream").body())
                .as("the page requests its part after the event")
                .isEqualTo("event: changed\ndata:\n\n");
    }

    @Test
    void a_viewer_reads_and_does_not_act() throws Exception {
        visitor.signIn(VIEWER, PASSWORD);

        assertThat(visitor.get("/monitor").statusCode()).isEqualTo(200);
        var refused = visitor.post("/monitor/act", Map.of());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("acted");
    }

    @Test
    void an_operator_acts_but_only_with_a_form_of_this_console() throws Exception {
        visitor.signIn(OPERATOR, PASSWORD);

        assertThat(visitor.post("/monitor/act", Map.of()).body()).isEqualTo("acted");
        assertThat(visitor.postRaw("/monitor/act", "x=y").statusCode()).isEqualTo(403);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_refused_alike() throws Exception {
        assertThat(location(visitor.signIn(VIEWER, "wrong"))).endsWith("/sign-in?failed");
        assertThat(location(visitor.signIn("nobody", "wrong"))).endsWith("/sign-in?failed");
        assertThat(visitor.get("/monitor").statusCode()).isEqualTo(302);
    }

    @Test
    void after_five_failures_no_password_is_checked_until_the_wait_is_over() throws Exception {
        for (var name : new String[] {OPERATOR, "nobody-else"}) {
            for (var i = 0; i < SignInAttempts.FREE; i++) {
                assertThat(location(visitor.signIn(name, "wrong"))).endsWith("?failed");
            }
            assertThat(location(visitor.signIn(name, PASSWORD))).endsWith("?wait");
        }
        assertThat(location(visitor.signIn(VIEWER, PASSWORD))).as("others").endsWith("/monitor");

        node.clock().forward(SignInAttempts.FIRST_WAIT);

        assertThat(location(visitor.signIn(OPERATOR, PASSWORD))).endsWith("/monitor");
    }

    @Test
    void sign_ins_sign_outs_and_failures_are_audited_without_the_text_typed_for_an_unknown_name() throws Exception {
        visitor.signIn("my-password-in-the-wrong-field", "x");
        visitor.signIn(VIEWER, "wrong");
        visitor.signIn(VIEWER, PASSWORD);
        visitor.post("/sign-out", Map.of());

        assertThat(node.audit().subList(0, 4))
                .extracting(entry -> entry.action() + " " + entry.who() + " "
                        + entry.address().orElseThrow())
                .containsExactly(
                        "SIGN_OUT " + VIEWER + " 127.0.0.1",
                        "SIGN_IN " + VIEWER + " 127.0.0.1",
                        "SIGN_IN_FAILED " + VIEWER + " 127.0.0.1",
                        "SIGN_IN_FAILED ? 127.0.0.1");
        assertThat(visitor.get("/monitor").statusCode()).as("signed out").isEqualTo(302);
    }

    @Test
    void a_session_ends_thirty_minutes_after_the_last_action_whatever_the_open_page_requests() throws Exception {
        var most = SessionExpiryFilter.IDLE.minusSeconds(10);
        visitor.signIn(VIEWER, PASSWORD);
        visitor.get("/monitor");
        node.clock().forward(most);
        try {
            assertThat(visitor.get("/monitor").statusCode())
                    .as("an action of the person")
                    .isEqualTo(200);
            node.clock().forward(most);
            assertThat(visitor.get("/monitor", "HX-Request", "true").statusCode())
                    .isEqualTo(200);
            assertThat(visitor.get("/monitor", "Accept", "text/event-stream").statusCode())
                    .isNotEqualTo(401);
            node.clock().forward(Duration.ofSeconds(20));

            var part = visitor.get("/monitor", "HX-Request", "true");

            assertThat(part.statusCode()).isEqualTo(401);
            assertThat(part.headers().firstValue("HX-Redirect")).contains("/sign-in?ended");
            assertThat(visitor.get("/sign-in?ended&lang=en").body()).contains("Your session has ended");
        } finally {
            node.clock().forward(most.multipliedBy(2).plusSeconds(20).negated());
        }
    }

    @Test
    void a_session_ends_eight_hours_after_the_sign_in() throws Exception {
        visitor.signIn(VIEWER, PASSWORD);
        assertThat(visitor.get("/monitor").statusCode()).isEqualTo(200);

        node.clock().forward(SessionExpiryFilter.LONGEST.plus(Duration.ofMinutes(1)));
        try {
            assertThat(location(visitor.get("/monitor"))).endsWith("/sign-in?ended");
        } finally {
            node.clock()
                    .forward(SessionExpiryFilter.LONGEST
                            .plus(Duration.ofMinutes(1))
                            .negated());
        }
    }

    @Test
    void a_session_ends_when_the_account_is_removed() throws Exception {
        visitor.signIn(VIEWER, PASSWORD);
        TestAccounts.write(folder.resolve("accounts"), TestAccounts.line(OPERATOR, "operator"));
        try {
            assertThat(location(visitor.get("/monitor"))).endsWith("/sign-in?ended");
        } finally {
            TestAccounts.in(folder);
        }
    }

    @Test
    void an_unauthenticated_caller_gets_no_session() throws Exception {
        visitor.get("/monitor");
        var form = visitor.get("/sign-in");

        assertThat(form.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("console-session"));
    }

    @Test
    void cookies_are_http_only_and_same_site() throws Exception {
        var signedIn = visitor.signIn(VIEWER, PASSWORD);

        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("console-session="))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
    }

    @Test
    void each_answer_carries_the_security_headers() throws Exception {
        for (var path : new String[] {"/sign-in", "/nothing-here", "/actuator/health", "/assets/console.css"}) {
            var headers = visitor.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.firstValue("Strict-Transport-Security"))
                    .as("without TLS")
                    .isEmpty();
        }
    }
}
