package kz.consular.gateway.health;

import static kz.consular.gateway.health.HealthReason.Code.BROKER_ANSWERS;
import static kz.consular.gateway.health.HealthReason.Code.NO_BROKER;

import java.time.Clock;
import kz.consular.gateway.messaging.broker.BrokerCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Checks that the broker answers. */
@Component("broker")
@Order(4)
final class BrokerProbe extends Probe {
    private final BrokerCheck broker;

    BrokerProbe(BrokerCheck broker, ProbeTiming timing, Clock clock) {
        super(
                "broker",
                "Look at the broker, the connection to it and gateway.broker.*; what waits goes out by itself then.",
                timing,
                clock);
        this.broker = broker;
    }

    @Override
    ComponentHealth check() {
        return broker.trouble()
                .map(why -> down(HealthReason.of(NO_BROKER, why)))
                .orElseGet(() -> up(HealthReason.of(BROKER_ANSWERS)));
    }
}
