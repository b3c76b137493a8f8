package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import kz.consular.gateway.soap.faults.FaultAnswered;
import kz.consular.gateway.soap.faults.FaultReason;
import org.springframework.context.event.EventListener;

/** Counts what officers' clients get in place of an answer, by the codes of the contract and no others. */
final class FaultMeters {
    private final MeterRegistry registry;

    FaultMeters(MeterRegistry registry) {
        this.registry = registry;
        Arrays.stream(FaultReason.values()).forEach(this::faults);
    }

    @EventListener
    void on(FaultAnswered event) {
        faults(event.reason()).increment();
    }

    private Counter faults(FaultReason reason) {
        return Counter.builder("gateway.faults")
                .description("Messages at the counter that were answered with a SOAP fault")
                .tag("code", reason.name())
                .register(registry);
    }
}
