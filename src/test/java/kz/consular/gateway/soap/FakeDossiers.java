package kz.consular.gateway.soap;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import kz.consular.gateway.domain.Sha256;
import kz.consular.gateway.dossier.Dossiers;

/** One container of zeros, of twelve megabytes unless the process is told otherwise. */
final class FakeDossiers implements Dossiers {
    static final long SIZE = Long.getLong("dossier.size", 12 << 20);

    private final Path file;

    FakeDossiers(Path folder) {
        file = folder.resolve("dossier.asice");
        try (var container = new RandomAccessFile(file.toFile(), "rw")) {
            container.setLength(SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path container(Sha256 digest) {
        return file;
    }
}
