package kz.consular.gateway.bench;

import java.io.IOException;
import org.springframework.util.unit.DataSize;


/** What calls in a closed loop achieved, and what the gateway used up meanwhile. */
record Measurement(ClosedLoop.Result result, Vitals.Used before, Vitals.Used after) {

    /** Begins when all that was lodged before has arrived. */
    static Measurement of(GatewayUnderTest gateway, ClosedLoop loop, ClosedLoop.Call call)
            throws IOException, InterruptedException {
        gateway.awaitRest();
        var vitals = gateway.vitals();
        vitals.forgetPeak();
        var before = vitals.used();
        var result = loop.run(call);
        return new Measurement(result, before, vitals.used());
    }

    /** Of one core, for one call. */
    double processorMillis() {
        return (after.cpuNanos() - before.cpuNanos()) / 1e6 / result.calls();
    }

    /** On the heap, for one call. */
    DataSize allocated() {
        return DataSize.ofBytes((after.allocatedBytes() - before.allocatedBytes()) / result.calls());
    }
}
