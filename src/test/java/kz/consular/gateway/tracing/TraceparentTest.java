package kz.consular.gateway.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The traceparent of W3C Trace Context")
class TraceparentTest {
    private static final String GOOD = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void is_read_into_its_parts() {
        var read = Traceparent.read(GOOD).orElseThrow();

        assertThat(read.value()).isEqualTo(GOOD);
        assertThat(read.spanContext().getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(read.spanContext().getSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(read.spanContext().isSampled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, 01",
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-ff, 01",
        "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-fe-what-the-future-will-be-like, 00"
    })
    void of_a_later_version_is_read_as_version_00(String later, String flags) {
        assertThat(Traceparent.read(later))
                .contains(new Traceparent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-" + flags));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01more",
                "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-",
                "cc-00000000000000000000000000000000-b7ad6b7169203331-01",
                GOOD + "\n",
                "Ahmetova Aigerim, 850101400000"
            })
    void counts_as_absent_where_it_is_invalid(String text) {
        assertThat(Traceparent.read(text)).isEmpty();
    }
}
