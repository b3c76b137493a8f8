package kz.consular.gateway.health;

import static kz.consular.gateway.health.HealthReason.Code.BROKER_ANSWERS;
import static kz.consular.gateway.health.HealthReason.Code.NO_BROKER;

import kz.consular.gateway.messaging.broker.BrokerCheck;

/** The broker answers. */
final class BrokerProbe implements Probe {
    private final BrokerCheck broker;

    BrokerProbe(BrokerCheck broker) {
        this.broker = broker;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public ComponentHealth look() {
        return broker.trouble()
                .map(why -> new ComponentHealth(name(), HealthState.DOWN, HealthReason.of(NO_BROKER, why), remedy()))
                .orElseGet(() -> ComponentHealth.up(name(), HealthReason.of(BROKER_ANSWERS)));
    }

    @Override
    public String remedy() {
        return "Look at the broker, the line to it and gateway.broker.*; what waits goes out by itself then.";
    }
}
