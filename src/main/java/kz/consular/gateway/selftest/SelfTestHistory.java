package kz.consular.gateway.selftest;

import java.time.Instant;

/** A port for modules that keep their own record of self-tests, so that the retention of self-tests bounds it too. */
public interface SelfTestHistory {

    /** Removes the self-tests that began before the given time. */
    void forget(Instant before);
}
