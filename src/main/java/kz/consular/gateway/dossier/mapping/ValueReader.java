package kz.consular.gateway.dossier.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads values one by one and remembers each that does not hold, so that the sender hears of all at once. */
final class ValueReader {
    private final List<InvalidValue> invalid = new ArrayList<>();

    List<InvalidValue> invalid() {
        return List.copyOf(invalid);
    }

    void reject(String path, String problem) {
        invalid.add(new InvalidValue(path, problem));
    }

    /** Empty where the value does not hold. */
    <W, T> Optional<T> read(String path, W value, Function<? super W, T> reading) {
        try {
            return Optional.of(reading.apply(value));
        } catch (IllegalArgumentException doesNotHold) {
            reject(path, String.valueOf(doesNotHold.getMessage()));
            return Optional.empty();
        }
    }

    /** Empty where there is no value or it does not hold. */
    <W, T> Optional<T> readIfPresent(String path, @Nullable W value, Function<? super W, T> reading) {
        return value == null ? Optional.empty() : read(path, value, reading);
    }

    /** Those that hold, in their order; each is read under {@code path[n]}. */
    <W, T> List<T> readEach(String path, List<? extends W> values, BiFunction<String, W, Optional<T>> reading) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> reading.apply(path + "[" + (i + 1) + "]", values.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }
}
