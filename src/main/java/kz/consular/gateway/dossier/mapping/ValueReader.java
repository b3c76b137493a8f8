package kz.consular.gateway.dossier.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads values and collects the invalid ones, so that the sender is informed of all at once. */
final class ValueReader {
    private final List<InvalidValue> invalid = new ArrayList<>();

    List<InvalidValue> invalid() {
        return List.copyOf(invalid);
    }

    void reject(String path, String problem) {
        invalid.add(new InvalidValue(path, problem));
    }

    /** Empty where the value is invalid. */
    <W, T> Optional<T> read(String path, W value, Function<? super W, T> reading) {
        try {
            return Optional.of(reading.apply(value));
        } catch (IllegalArgumentException e) {
            reject(path, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Empty where the value is absent or invalid. */
    <W, T> Optional<T> readIfPresent(String path, @Nullable W value, Function<? super W, T> reading) {
        return value == null ? Optional.empty() : read(path, value, reading);
    }

    /** The valid values in their order; each is read under {@code path[n]}. */
    <W, T> List<T> readEach(String path, List<? extends W> values, BiFunction<String, W, Optional<T>> reading) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> reading.apply(path + "[" + (i + 1) + "]", values.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }
}
