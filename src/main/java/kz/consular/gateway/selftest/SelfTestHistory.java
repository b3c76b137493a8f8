package kz.consular.gateway.selftest;

import java.time.Instant;

/** A room with a record of its own of self-tests, which is not to grow without end. */
public interface SelfTestHistory {

    /** Removes those that began before then. */
    public void forget(Instant before);
}
