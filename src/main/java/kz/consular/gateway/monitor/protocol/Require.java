package kz.consular.gateway.monitor.protocol;

import java.util.Arrays;
import java.util.Objects;

/** What came over the channel may lack anything; what lacks something is none. */
final class Require {

    private Require() {}

    /** @throws IllegalArgumentException when one of its parts is missing */
    static void must(String what, Object... parts) {
        if (Arrays.stream(parts).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(what + " lacks a part");
        }
    }
}
