package kz.consular.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A command that fails")
class CommandFailureTest {
    @TempDir
    private Path folder;

    @Test
    void prints_cause_remedy_and_reference_of_a_fault() throws IOException {
        try (var endpoint = CannedEndpoint.start(folder).refusing("getCase", CannedAnswers.FAULT)) {
            var run = OfficerCommandRun.at(endpoint, "case", "BERLIN-2026-000001");

            assertThat(run.exitCode()).isEqualTo(70);
            assertThat(run.error())
                    .contains("CASE_UNKNOWN: No case has this number.", "Compare it with the list.", "ref-42")
                    .doesNotContain("\tat ");
            assertThat(OfficerCommandRun.at(endpoint, "case", "BERLIN-2026-000001", "--verbose")
                            .error())
                    .contains("\tat ");
        }
    }

    @Test
    void reports_that_no_gateway_answers() throws IOException {
        try (var endpoint = CannedEndpoint.start(folder)) {
            assertThat(OfficerCommandRun.at(endpoint, "cases").exitCode()).isEqualTo(69);
            endpoint.close();
            var run = OfficerCommandRun.at(endpoint, "cases");

            assertThat(run.exitCode()).isEqualTo(69);
            assertThat(run.error()).contains("No answer from https://localhost:", "repeat the same command");
        }
    }

    @Test
    void reports_a_fault_that_is_not_of_a_gateway() throws IOException {
        try (var endpoint = CannedEndpoint.start(folder)) {
            endpoint.refusing("getCase", "");
            var run = OfficerCommandRun.at(endpoint, "case", "BERLIN-2026-000001");

            assertThat(run.exitCode()).isEqualTo(69);
            assertThat(run.error()).contains("in words of its own: no");
        }
    }

    @Test
    void reports_a_certificate_that_does_not_open() throws IOException {
        try (var endpoint = CannedEndpoint.start(folder)) {
            var run = OfficerCommandRun.of(
                    "cases",
                    "--certificate",
                    endpoint.officerKeystore().toString(),
                    "--password",
                    "wrong",
                    "--trust",
                    endpoint.caCertificates().toString());

            assertThat(run.exitCode()).isEqualTo(78);
            assertThat(run.error()).contains("officer-BERLIN.p12 cannot be opened", "--password");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lodg", "lodge", "verify --nonsense x", "cases --state NOWHERE", "handover B --on soon"})
    void shows_the_usage_of_the_command(String arguments) {
        var run = OfficerCommandRun.of(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.error()).contains("Usage: mission-gateway");
    }

    @Test
    void shows_examples_and_exit_codes_with_help() {
        var run = OfficerCommandRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("lodge", "verify", "Exit codes:", "69", "Examples");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lodge", "lodg", "--help", "-h", "verify"})
    void is_a_command(String first) {
        assertThat(GatewayCommandLine.handles(first, "--language", "kk")).isTrue();
    }

    @Test
    void leaves_settings_to_the_node() {
        assertThat(GatewayCommandLine.handles()).isFalse();
        assertThat(GatewayCommandLine.handles("--server.port=9443")).isFalse();
    }
}
