package kz.consular.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import kz.consular.gateway.node.roles.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The port of IT staff")
class ConsolePortTest {
    @TempDir
    static Path folder;

    private static ConsoleNode node;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        node = ConsoleNode.start(folder, "gateway.console.host=console.example");
        visitor = new Visitor(node);
    }

    @AfterAll
    static void stop() {
        visitor.close();
        node.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/monitor",
                "/monitor/consignments",
                "/%6Donitor",
                "/x/../monitor",
                "/actuator",
                "/actuator/health",
                "/actuator/health/liveness",
                "/assets/console.css",
                "/webjars/htmx.org/2.0.8/dist/htmx.min.js"
            })
    void serves_paths_that_the_port_of_officers_and_clerks_hides(String path) throws Exception {
        assertThat(visitor.get(path).statusCode()).isNotEqualTo(404);

        var atEndpoints = visitor.getAtEndpoints(path);
        assertThat(atEndpoints.statusCode()).isEqualTo(404);
        assertThat(atEndpoints.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(atEndpoints.headers().firstValue("Content-Security-Policy")).isEmpty();
    }

    @Test
    void serves_no_path_of_officers_and_clerks() throws Exception {
        assertThat(visitor.getAtEndpoints("/services/mission").body()).isEqualTo("the mission's endpoint");

        for (var path : new String[] {"/services/mission", "/monitor/../services/mission", "/office/cases", "/error"}) {
            assertThat(visitor.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:8480", "[::1]:8480", "console.example", "Console.Example:443"})
    void answers_to_its_host_names(String host) throws IOException {
        assertThat(statusFor(host)).isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "192.0.2.1"})
    void answers_to_no_other_host_name_which_dns_rebinding_would_use(String host) throws IOException {
        assertThat(statusFor(host)).isEqualTo("421");
    }

    private static String statusFor(String host) throws IOException {
        URI address = node.console("/sign-in");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET /sign-in HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(host)
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.split(" ", 3)[1];
        }
    }

    @Test
    void shows_health_details_to_tools_with_a_password_only() throws Exception {
        var before = node.audit().size();
        assertThat(visitor.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(401);

        var asked = visitor.get("/actuator/health", "Authorization", basic(TestAccounts.PASSWORD));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(node.audit().size())
                .as("the calls of a tool are no sign-ins")
                .isEqualTo(before);
        assertThat(visitor.get("/actuator/health", "Authorization", basic("wrong"))
                        .statusCode())
                .isEqualTo(401);
    }

    private static String basic(String password) {
        var both = TestAccounts.VIEWER + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shows_the_problem_of_an_error_and_no_internals() throws Exception {
        try (var staff = new Visitor(node)) {
            staff.signIn(TestAccounts.VIEWER, TestAccounts.PASSWORD);
            var failed = staff.get("/monitor/fails", "Accept", "text/html");

            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body()).contains("FAILED").doesNotContain("secret", "IllegalState", "\tat ");
            assertThat(staff.get("/monitor/nothing", "Accept", "text/html").body())
                    .contains("PAGE_UNKNOWN");
        }
    }

    @Test
    @DisplayName("serves tools but no pages on a node that is no monitor")
    void withoutPages(@TempDir Path elsewhere) throws Exception {
        try (var mission = ConsoleNode.startAs(Set.of(Role.MISSION), elsewhere);
                var asking = new Visitor(mission)) {
            assertThat(asking.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(asking.get("/sign-in").statusCode()).isEqualTo(404);
            assertThat(asking.get("/monitor").statusCode()).isEqualTo(404);
        }
    }
}
