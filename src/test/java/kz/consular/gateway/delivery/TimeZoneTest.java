package kz.consular.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import java.util.function.Consumer;
import kz.consular.gateway.delivery.outbound.JdbcOutbox;
import kz.consular.gateway.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A moment is the same moment to nodes in other time zones")
@OnEachDatabase
class TimeZoneTest {
    private static final TimeZone BEFORE = TimeZone.getDefault();

    @Parameter
    TestDatabase database;

    @TempDir
    Path data;

    @AfterEach
    void setBack() {
        TimeZone.setDefault(BEFORE);
    }

    /** The second and third fall into the hour that Berlin has twice, the fourth into the one that it has not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T07:00:00.123Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                "2026-03-29T02:30:00Z",
                "1999-12-31T23:59:59.999Z"
            })
    void written_in_berlin_and_read_in_almaty(Instant moment) {
        in("Europe/Berlin", rows -> rows.add(consignment(moment), moment));

        in("Asia/Almaty", rows -> {
            assertThat(rows.nextDue()).hasValue(moment);
            assertThat(rows.claim(new Lease("almaty", Duration.ofMinutes(1)), moment, 1))
                    .singleElement()
                    .satisfies(claimed ->
                            assertThat(claimed.consignment().createdAt()).isEqualTo(moment));
            assertThat(rows.nextDue()).isEmpty();
            assertThat(rows.claim(new Lease("other", Duration.ofMinutes(1)), moment.plusMillis(59_999), 1))
                    .isEmpty();
            assertThat(rows.claim(new Lease("other", Duration.ofMinutes(1)), moment.plusSeconds(60), 1))
                    .hasSize(1);
        });
    }

    private void in(String zone, Consumer<JdbcOutbox> action) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (var rows = database.open(data)) {
            action.accept(TestConsignments.in(rows));
        }
    }

    private static Consignment consignment(Instant createdAt) {
        return TestConsignments.dossier(createdAt, 1);
    }
}
