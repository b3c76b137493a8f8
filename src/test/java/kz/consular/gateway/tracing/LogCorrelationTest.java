package kz.consular.gateway.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

@DisplayName("A line of the log")
class LogCorrelationTest {
    private final LoggerContext logging = new LoggerContext();
    private final PatternLayout layout = new PatternLayout();

    @BeforeEach
    void configure() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        layout.setContext(logging);
        layout.setPattern("--- "
                + Objects.requireNonNull(settings.getObject()).getProperty("logging.pattern.correlation") + "%msg");
        layout.start();
    }

    @Test
    void names_its_trace_and_span() {
        assertThat(line(Map.of("traceId", "4bf92f", "spanId", "00f067"))).isEqualTo("--- [4bf92f-00f067] Sent.");
    }

    @Test
    void has_no_addition_outside_of_a_span() {
        assertThat(line(Map.of())).isEqualTo("--- Sent.");
    }

    private String line(Map<String, String> fields) {
        var event = new LoggingEvent("", logging.getLogger("test"), Level.INFO, "Sent.", null, null);
        event.setMDCPropertyMap(fields);
        return layout.doLayout(event);
    }
}
