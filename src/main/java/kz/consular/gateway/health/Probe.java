package kz.consular.gateway.health;

import java.time.Duration;

/** Finds out how one part of the node does, by having it do some of its work. */
interface Probe {

    /** A stable code, such as {@code seal-key}. */
    String name();

    /** May take its time, or throw: both count as down. */
    ComponentHealth look();

    /** How long it need not be looked at again where all was well, whoever asks. */
    default Duration rest() {
        return Duration.ZERO;
    }

    /** What to do where this could not find out: one sentence. */
    String remedy();
}
