package kz.consular.gateway.identity;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.consular.gateway.signature.keys.SealKey;
import kz.consular.gateway.signature.keys.SealKeys;

/** Recognition as on a node that holds certain seal keys. */
public final class TestRecognition {
    private TestRecognition() {}

    public static ClerkRecognition ofClerks(SealKeys keys) {
        return new ClerkRecognition(keys);
    }

    /** The names of seal keys, without the keys. */
    public static SealKeys keysOf(String... parties) {
        return new Names(new TreeSet<>(List.of(parties)));
    }

    private record Names(SortedSet<String> names) implements SealKeys {
        @Override
        public SealKey key(String name) {
            return SealKeys.none().key(name);
        }
    }
}
