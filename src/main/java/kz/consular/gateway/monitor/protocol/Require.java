package kz.consular.gateway.monitor.protocol;

import java.util.Arrays;
import java.util.Objects;

/** Checks messages from the channel: any part may be missing in a message of an unknown sender. */
final class Require {

    private Require() {}

    /** @throws IllegalArgumentException when a part is missing */
    static void parts(String what, Object... parts) {
        if (Arrays.stream(parts).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(what + " lacks a part");
        }
    }
}
