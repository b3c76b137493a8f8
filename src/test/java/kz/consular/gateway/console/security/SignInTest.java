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

@DisplayName("Who of IT staff may look, and who may act")
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
    void comes() {
        visitor = new Visitor(node);
    }

    @AfterEach
    void goes() {
        visitor.close();
    }

    @Test
    void whoever_has_not_signed_in_is_led_to_the_sign_in_and_then_to_the_page_asked_for() throws Exception {
        assertThat(location(visitor.get("/monitor/consignments?state=HELD"))).endsWith("/sign-in");
        assertThat(location(visitor.signIn(VIEWER, PASSWORD))).endsWith("/monitor/consignments?state=HELD");
        assertThat(location(visitor.get("/"))).endsWith("/monitor");
        assertThat(visitor.get("/monitor").body()).contains(VIEWER, "/monitor/audit");
    }

    @Test
    void a_part_of_a_page_is_told_to_bring_its_page_to_the_sign_in() throws Exception {
        var answer = visitor.get("/monitor/part", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in");
        assertThat(visitor.get("/monitor/events", "Accept", "text/event-stream").body())
                .as("a page that listens asks for its part then")
                .isEqualTo("event: changed\ndata:\n\n");
    }

    @Test
    void a_viewer_looks_and_does_not_act() throws Exception {
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
    void after_five_failures_not_even_the_right_password_is_looked_at_until_the_wait_is_over() throws Exception {
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
    void comings_goings_and_failures_are_in_the_audit_and_what_was_typed_for_a_name_is_not() throws Exception {
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
    void a_stay_ends_thirty_minutes_after_the_person_last_did_something_whatever_the_open_page_asks_for()
            throws Exception {
        var most = SessionExpiryFilter.IDLE.minusSeconds(10);
        visitor.signIn(VIEWER, PASSWORD);
        visitor.get("/monitor");
        node.clock().forward(most);
        try {
            assertThat(visitor.get("/monitor").statusCode())
                    .as("the person did something")
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
            assertThat(visitor.get("/sign-in?ended&lang=en").body()).contains("Your stay has ended");
        } finally {
            node.clock().forward(most.multipliedBy(2).plusSeconds(20).negated());
        }
    }

    @Test
    void a_stay_ends_eight_hours_after_the_sign_in() throws Exception {
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
    void a_stay_ends_when_the_account_is_taken_away() throws Exception {
        visitor.signIn(VIEWER, PASSWORD);
        TestAccounts.write(folder.resolve("accounts"), TestAccounts.line(OPERATOR, "operator"));
        try {
            assertThat(location(visitor.get("/monitor"))).endsWith("/sign-in?ended");
        } finally {
            TestAccounts.in(folder);
        }
    }

    @Test
    void nobody_who_has_not_signed_in_takes_up_memory_here() throws Exception {
        visitor.get("/monitor");
        var form = visitor.get("/sign-in");

        assertThat(form.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("console-session"));
    }

    @Test
    void cookies_stay_with_this_console_and_out_of_scripts() throws Exception {
        var signedIn = visitor.signIn(VIEWER, PASSWORD);

        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("console-session="))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
    }

    @Test
    void each_answer_forbids_the_browser_what_pages_do_not_need() throws Exception {
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
                    .as("in the clear")
                    .isEmpty();
        }
    }
}
