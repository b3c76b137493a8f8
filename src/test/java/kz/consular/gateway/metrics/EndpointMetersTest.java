package kz.consular.gateway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import kz.consular.gateway.soap.faults.FaultReason;
import kz.consular.gateway.soap.faults.FaultSent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Faults of the endpoint are counted by the codes of the contract")
class EndpointMetersTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final EndpointMeters meters = new EndpointMeters(registry);

    @Test
    void every_code_is_there_from_the_start_and_none_comes_later() {
        meters.on(new FaultSent(FaultReason.UNAVAILABLE));

        assertThat(registry.get("gateway.faults").counters())
                .extracting(counter -> counter.getId().getTag("code"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(FaultReason.values()).map(Enum::name).toList());
    }

    @Test
    void each_fault_counts_under_its_own_code() {
        meters.on(new FaultSent(FaultReason.UNAVAILABLE));
        meters.on(new FaultSent(FaultReason.UNAVAILABLE));

        assertThat(counted(FaultReason.UNAVAILABLE)).isEqualTo(2);
        assertThat(counted(FaultReason.INTERNAL)).isZero();
    }

    private double counted(FaultReason reason) {
        return registry.get("gateway.faults")
                .tag("code", reason.name())
                .counter()
                .count();
    }
}
