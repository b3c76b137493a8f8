package kz.consular.gateway.monitor.commands;

import java.util.Optional;
import kz.consular.gateway.delivery.BrokerUnavailable;
import kz.consular.gateway.monitor.projection.RemoteMissions;
import kz.consular.gateway.selftest.SelfTests;

/** A self-test that is wanted now: of the mission here, if there is one, and of the missions elsewhere. */
public final class SelfTestRequest {
    private final Optional<SelfTests> here;
    private final RemoteMissions missions;
    private final RemoteCommandSender courier;

    /** @param here empty on a node without missions */
    public SelfTestRequest(Optional<SelfTests> here, RemoteMissions missions, RemoteCommandSender courier) {
        this.here = here.filter(SelfTests::possible);
        this.missions = missions;
        this.courier = courier;
    }

    /** @param begun whether some mission tests now @param trouble why some missions may not have heard of it */
    public record Outcome(boolean begun, Optional<String> trouble) {}

    /** Whether there is any mission to ask. */
    public boolean possible() {
        return here.isPresent() || !missions.senders().isEmpty();
    }

    public Outcome make() {
        var begunHere = here.filter(SelfTests::begin).isPresent();
        var called = courier.callForSelfTests(missions.senders());
        return new Outcome(
                begunHere || called.heard() > 0,
                called.troubles().stream()
                        .map(BrokerUnavailable::getMessage)
                        .distinct()
                        .reduce((one, other) -> one + " " + other));
    }
}
