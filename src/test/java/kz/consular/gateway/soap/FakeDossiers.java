package kz.consular.gateway.soap;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.time.Clock;
import kz.consular.gateway.dossier.DossierArchive;
import kz.consular.gateway.dossier.TestDossiers;
import kz.consular.gateway.signature.SealedContainer;
import kz.consular.gateway.signature.keys.SealKeys;
import kz.consular.gateway.storage.ContainerStore;

/** One container of zeros: 12 MiB, or the system property {@code dossier.size} in bytes. */
final class FakeDossiers {
    static final long SIZE = Long.getLong("dossier.size", 12 << 20);

    private FakeDossiers() {}

    /** An archive that holds the container under the digest of the one case. */
    static DossierArchive archive(ContainerStore containers) {
        var file = containers.newTemporaryFile();
        try (var container = new RandomAccessFile(file.toFile(), "rw")) {
            container.setLength(SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        containers.keep(new SealedContainer(file, FakeRegister.CASE.dossierDigest(), SIZE));
        return TestDossiers.archive(containers, SealKeys.none(), Clock.systemUTC());
    }
}
