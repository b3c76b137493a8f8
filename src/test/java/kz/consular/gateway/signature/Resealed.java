package kz.consular.gateway.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import kz.consular.gateway.signature.asic.SealedContents;
import kz.consular.gateway.signature.keys.SealKey;

/** The changed files of a container under a new, genuine seal, as faulty software of a party would make it. */
public final class Resealed {
    private record File(String mediaType, byte[] content) {}

    private final SequencedMap<String, File> files = new LinkedHashMap<>();

    private Resealed() {}

    public static Resealed of(Path container) {
        var resealed = new Resealed();
        try {
            var contents = SealedContents.ofKnown(container);
            for (var entry : contents.entries()) {
                try (var content = contents.open(entry.name())) {
                    resealed.files.put(entry.name(), new File(entry.mediaType(), content.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resealed;
    }

    public Resealed edit(String name, UnaryOperator<String> change) {
        files.computeIfPresent(name, (_, file) -> {
            var before = new String(file.content(), StandardCharsets.UTF_8);
            var after = change.apply(before);
            if (after.equals(before)) {
                throw new IllegalArgumentException("The edit of " + name + " changes nothing");
            }
            return new File(file.mediaType(), after.getBytes(StandardCharsets.UTF_8));
        });
        return this;
    }

    public Resealed typed(String name, String mediaType) {
        files.computeIfPresent(name, (_, file) -> new File(mediaType, file.content()));
        return this;
    }

    public Resealed without(String name) {
        files.remove(name);
        return this;
    }

    public SealedContainer seal(Path target, SealKey key, Clock clock) {
        try (var writer = ContainerWriter.create(target, key, clock)) {
            for (var file : files.entrySet()) {
                writer.add(
                        file.getKey(),
                        file.getValue().mediaType(),
                        new ByteArrayInputStream(file.getValue().content()));
            }
            return writer.seal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
