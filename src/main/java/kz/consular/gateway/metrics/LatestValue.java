package kz.consular.gateway.metrics;

import io.micrometer.core.instrument.Gauge;

/** A number that was counted last, as a gauge shows it: not a number before the first time. */
final class LatestValue {
    private volatile double value = Double.NaN;

    Gauge.Builder<LatestValue> as(String name) {
        return Gauge.builder(name, this, shown -> shown.value).strongReference(true);
    }

    void show(double counted) {
        value = counted;
    }
}
