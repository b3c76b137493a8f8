package kz.consular.gateway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The files for Prometheus and Grafana")
class MonitoringFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yaml", "alerts_test.yaml", "dashboard.json"})
    void names_only_metrics_that_are_documented(String file) {
        var documented = DocumentedMetrics.documented().keySet();

        assertThat(DocumentedMetrics.namedIn(file))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(documented).contains(DocumentedMetrics.name(name, documented)));
    }

    @Test
    void the_dashboard_shows_every_metric() {
        var documented = DocumentedMetrics.documented().keySet();

        assertThat(DocumentedMetrics.namedIn("dashboard.json").stream()
                        .map(name -> DocumentedMetrics.name(name, documented)))
                .containsAll(documented);
    }

    @Test
    void the_panels_of_the_dashboard_have_unique_ids_and_queries() {
        var panels = JsonMapper.shared()
                .readTree(DocumentedMetrics.read("dashboard.json"))
                .path("panels");

        assertThat(panels.valueStream().map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
        assertThat(panels.valueStream().flatMap(panel -> panel.path("targets").valueStream()))
                .isNotEmpty()
                .allMatch(target -> !target.path("expr").asString().isBlank());
    }

    @Test
    void the_rules_are_valid_for_prometheus() throws Exception {
        promtool("check", "rules", "alerts.yaml");
    }

    @Test
    void the_alerts_fire_in_time() throws Exception {
        promtool("test", "rules", "alerts_test.yaml");
    }

    @Test
    void the_queries_of_the_dashboard_are_valid_for_prometheus(@TempDir Path folder) throws Exception {
        var rules = JsonMapper.shared()
                .readTree(DocumentedMetrics.read("dashboard.json"))
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString().replace("$__rate_interval", "5m"))
                .map(expression -> "  - record: asked\n    expr: '" + expression.replace("'", "''") + "'\n")
                .distinct()
                .collect(Collectors.joining("", "groups:\n- name: dashboard\n  rules:\n", ""));

        promtool(
                "check",
                "rules",
                Files.writeString(folder.resolve("asked.yaml"), rules).toString());
    }

    @Test
    void every_alert_has_a_description_and_a_remedy() {
        var rules = DocumentedMetrics.read("alerts.yaml").split("- alert: ");

        assertThat(List.of(rules).subList(1, rules.length))
                .hasSizeGreaterThan(10)
                .allSatisfy(rule -> assertThat(rule).contains("severity: ", "summary: ", "description: ", "remedy: "));
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        var running =
                start(Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList());
        var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(output).isZero();
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(DocumentedMetrics.FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    "promtool is not installed. It comes with the Debian package prometheus:"
                            + " apt-get install --no-install-recommends prometheus",
                    e);
        }
    }
}
