package kz.consular.gateway.cli.officer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import kz.consular.gateway.domain.Sha256;
import kz.consular.wire.mission.Container;

/** Saves a sealed container on the officer's disk: either all of it or nothing. */
final class SavedContainer {
    private SavedContainer() {}

    /**
     * @throws IOException when the disk fails, or the content received differs from the digest that the gateway
     * announced
     */
    static void save(Container container, Path target) throws IOException {
        var folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var received = Files.createTempFile(folder, ".arriving-", ".asice");
        try {
            try (var content = container.getContent().getInputStream()) {
                Files.copy(content, received, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Sha256.ofFile(received).hex().equals(container.getDigest())) {
                throw new IOException(
                        "What arrived is not the container that was sent: its SHA-256 differs. Repeat the command.");
            }
            Files.move(received, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(received);
        }
    }
}
