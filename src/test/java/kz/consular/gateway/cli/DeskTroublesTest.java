package kz.consular.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A command that cannot be done")
class DeskTroublesTest {
    @TempDir
    private Path folder;

    @Test
    void tells_the_gateway_s_cause_remedy_and_reference() throws IOException {
        try (var counter = CannedCounter.start(folder).refusing("getCase", CannedAnswers.FAULT)) {
            var run = DeskRun.at(counter, "case", "BERLIN-2026-000001");

            assertThat(run.exitCode()).isEqualTo(70);
            assertThat(run.error())
                    .contains("CASE_UNKNOWN: No case has this number.", "Compare it with the list.", "ref-42")
                    .doesNotContain("\tat ");
            assertThat(DeskRun.at(counter, "case", "BERLIN-2026-000001", "--verbose")
                            .error())
                    .contains("\tat ");
        }
    }

    @Test
    void says_when_no_gateway_answers() throws IOException {
        try (var counter = CannedCounter.start(folder)) {
            assertThat(DeskRun.at(counter, "cases").exitCode()).isEqualTo(69);
            counter.close();
            var run = DeskRun.at(counter, "cases");

            assertThat(run.exitCode()).isEqualTo(69);
            assertThat(run.error()).contains("No answer from https://localhost:", "repeat the same command");
        }
    }

    @Test
    void says_when_what_answers_is_no_gateway() throws IOException {
        try (var counter = CannedCounter.start(folder)) {
            counter.refusing("getCase", "");
            var run = DeskRun.at(counter, "case", "BERLIN-2026-000001");

            assertThat(run.exitCode()).isEqualTo(69);
            assertThat(run.error()).contains("in words of its own: no");
        }
    }

    @Test
    void says_when_the_certificate_does_not_open() throws IOException {
        try (var counter = CannedCounter.start(folder)) {
            var run = DeskRun.of(
                    "cases",
                    "--certificate",
                    counter.officerKeystore().toString(),
                    "--password",
                    "wrong",
                    "--trust",
                    counter.caCertificates().toString());

            assertThat(run.exitCode()).isEqualTo(78);
            assertThat(run.error()).contains("officer-BERLIN.p12 cannot be opened", "--password");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lodg", "lodge", "verify --nonsense x", "cases --state NOWHERE", "handover B --on soon"})
    void shows_the_usage_of_what_was_meant(String line) {
        var run = DeskRun.of(line.split(" "));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.error()).contains("Usage: mission-gateway");
    }

    @Test
    void helps_with_examples_and_exit_codes() {
        var run = DeskRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("lodge", "verify", "Exit codes:", "69", "Examples");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lodge", "lodg", "--help", "-h", "verify"})
    void is_the_desk_s(String first) {
        assertThat(GatewayCommandLine.handles(first, "--language", "kk")).isTrue();
    }

    @Test
    void leaves_the_node_its_own_arguments() {
        assertThat(GatewayCommandLine.handles()).isFalse();
        assertThat(GatewayCommandLine.handles("--server.port=9443")).isFalse();
    }
}
