package kz.consular.gateway.monitor;

import java.util.Optional;
import kz.consular.gateway.delivery.BrokerAway;
import kz.consular.gateway.selftest.SelfTests;

/** A self-test that is wanted now: of the mission here, if there is one, and of the missions elsewhere. */
final class SelfTestCall {
    private final Optional<SelfTests> here;
    private final FarMissions missions;
    private final Courier courier;

    /** @param here empty on a node without missions */
    SelfTestCall(Optional<SelfTests> here, FarMissions missions, Courier courier) {
        this.here = here.filter(SelfTests::possible);
        this.missions = missions;
        this.courier = courier;
    }

    /** @param begun whether some mission tests now @param trouble why some missions may not have heard of it */
    record Outcome(boolean begun, Optional<String> trouble) {}

    /** Whether there is any mission to ask. */
    boolean possible() {
        return here.isPresent() || !missions.senders().isEmpty();
    }

    Outcome make() {
        var begunHere = here.filter(SelfTests::begin).isPresent();
        var called = courier.callForSelfTests(missions.senders());
        return new Outcome(
                begunHere || called.heard() > 0,
                called.troubles().stream()
                        .map(BrokerAway::getMessage)
                        .distinct()
                        .reduce((one, other) -> one + " " + other));
    }
}
